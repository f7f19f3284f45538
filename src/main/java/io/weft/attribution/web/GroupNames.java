package io.weft.attribution.web;

import io.weft.access.CompanyView;
import io.weft.platform.web.Messages;
import io.weft.platform.web.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a page names companies and directions. The six classic directions have names of their own (寿代产 …), told by the
 * lines of the companies; the others, and companies that share their line with a sister, go by their codes.
 *
 * @param chinese whether the page is Chinese
 */
record GroupNames(Map<String, CompanyView> companies, boolean chinese, Messages messages) {

    public String company(String code) {
        var company = companies.get(code);
        return company == null ? code : company.nameIn(chinese);
    }

    /** The companies of the group to choose from. */
    public List<Option> choices() {
        return companies.values().stream()
                .map(company -> Option.text(company.code(), company.nameIn(chinese)))
                .toList();
    }

    /** The name of a direction: 寿代产, or {@code LIFE>BANK} where there is none. */
    public String direction(String credited, String writer) {
        var codes = credited + ">" + writer;
        var classic = messages.textOr("", "attribution.direction." + line(credited) + "." + line(writer));
        if (classic.isEmpty()) {
            return codes;
        }
        return alone(credited) && alone(writer) ? classic : classic + " " + codes;
    }

    /** In full, for whoever points at it: who is credited, who writes. */
    public String directionInFull(String credited, String writer) {
        return messages.text("attribution.direction.full", company(credited), company(writer));
    }

    /** Every ordered pair of different companies (SR-REC-16), only those with this company when there is one. */
    public List<Option> directions(@Nullable String only) {
        return companies.keySet().stream()
                .flatMap(credited -> companies.keySet().stream()
                        .filter(writer -> !writer.equals(credited))
                        .filter(writer -> only == null || only.equals(credited) || only.equals(writer))
                        .map(writer -> Option.text(credited + ">" + writer, direction(credited, writer))))
                .toList();
    }

    private String line(String code) {
        var company = companies.get(code);
        return company == null ? "" : company.line();
    }

    private boolean alone(String code) {
        var line = line(code);
        return companies.values().stream()
                        .filter(company -> company.line().equals(line))
                        .count()
                == 1;
    }
}
