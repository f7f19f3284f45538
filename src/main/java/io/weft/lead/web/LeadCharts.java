package io.weft.lead.web;

import io.weft.lead.ConversionBy;
import io.weft.lead.LeadAge;
import io.weft.lead.LeadAgeing;
import io.weft.lead.LeadConversion;
import io.weft.lead.LeadStage;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import io.weft.platform.web.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads as pictures: how many are won of each kind, and how old they grow in each stage; a value opens its leads. */
@Component
@RequiredArgsConstructor
class LeadCharts {

    private final Messages messages;

    /** Won ÷ accepted of each kind (M-24). */
    ChartView conversion(ConversionBy by, List<LeadConversion> rows) {
        Map<String, String> names = names(by, rows);
        return ChartView.bars(
                messages.text("lead.figures.chart", messages.text(by.messageKey())),
                Unit.PERCENT,
                rows.stream().map(row -> names.get(row.key())).toList(),
                List.of(new Series(
                        messages.text("lead.figures.conversion"),
                        rows.stream()
                                .map(row -> row.conversion() == null ? BigDecimal.ZERO : row.conversion())
                                .toList(),
                        rows.stream()
                                .map(row -> "/leads?reached=WON&" + parameter(by) + "=" + row.key())
                                .toList())));
    }

    /** The kinds in words. */
    Map<String, String> names(ConversionBy by, List<LeadConversion> rows) {
        return rows.stream()
                .map(LeadConversion::key)
                .collect(Collectors.toMap(
                        Function.identity(), key -> messages.text("lead." + parameter(by) + "." + key)));
    }

    private static String parameter(ConversionBy by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    /** Stages down, ages across. */
    ChartView ageing(List<LeadAgeing> ageing) {
        var rows = Arrays.stream(LeadStage.values())
                .filter(stage -> ageing.stream().anyMatch(one -> one.stage() == stage))
                .map(stage -> row(stage, ageing))
                .toList();
        return ChartView.heatmap(
                messages.text("lead.tile.ageing.chart"),
                Unit.COUNT,
                Arrays.stream(LeadAge.values())
                        .map(age -> messages.text(age.messageKey()))
                        .toList(),
                rows);
    }

    private Series row(LeadStage stage, List<LeadAgeing> ageing) {
        var counts = new ArrayList<@Nullable BigDecimal>();
        var links = new ArrayList<@Nullable String>();
        for (var age : LeadAge.values()) {
            var leads = ageing.stream()
                    .filter(one -> one.stage() == stage && one.age() == age)
                    .mapToLong(LeadAgeing::leads)
                    .sum();
            counts.add(leads == 0 ? null : BigDecimal.valueOf(leads));
            links.add(leads == 0 ? null : "/leads?stage=" + stage + "&age=" + age);
        }
        return new Series(messages.text(stage.messageKey()), counts, links);
    }
}
