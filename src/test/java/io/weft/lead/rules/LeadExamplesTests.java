package io.weft.lead.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.lead.LeadMode;
import io.weft.lead.Refusal;
import io.weft.lead.Seller;
import io.weft.lead.WaiverStatus;
import io.weft.lead.rules.RenewalGuard.Ending;
import io.weft.lead.rules.RenewalGuard.Trial;
import io.weft.lead.rules.WindowRules.Business;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The examples of docs/rules/lead.md. */
class LeadExamplesTests {

    private static final LocalDate ENDS = LocalDate.of(2026, 3, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    private final WindowRules windows = new WindowRules(
            Map.of(Business.PC, 30, Business.HEALTH, 60, Business.LIFE, 90, Business.CORP, 180, Business.BANK, 60), 50);

    private final RenewalGuard renewal = new RenewalGuard(90, 30);

    @ParameterizedTest(name = "{7}")
    @CsvFileSource(resources = "/rules/lead/windows.csv", numLinesToSkip = 1)
    void windowsOfAcceptedLeads(ArgumentsAccessor row) {
        Business business = Business.of(row.getString(0), row.getBoolean(1));
        LocalDate accepted = row.get(2, LocalDate.class);
        LocalDate end = windows.end(accepted, business);

        assertThat(end).isEqualTo(row.get(3, LocalDate.class));
        assertThat(windows.extended(accepted, business)).isEqualTo(row.get(4, LocalDate.class));
        assertThat(WindowRules.counts(accepted, end, row.get(5, LocalDate.class)))
                .as(row.getString(7))
                .isEqualTo(row.getBoolean(6));
    }

    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/rules/lead/renewals.csv", numLinesToSkip = 1)
    void renewalsAreProtected(ArgumentsAccessor row) {
        String seller = row.getString(1).equals("BANK") ? "BANK" : "PC";
        Trial trial = new Trial(row.get(0, LeadMode.class), row.getString(1), row.getString(2));

        assertThat(renewal.forbids(new Ending("PC", seller, ENDS), trial, row.get(3, LocalDate.class)))
                .as(row.getString(5))
                .isEqualTo(row.getBoolean(4));
    }

    @ParameterizedTest(name = "{15}")
    @CsvFileSource(resources = "/rules/lead/gates.csv", numLinesToSkip = 1)
    void gates(ArgumentsAccessor row) {
        List<Refusal> against = new Gates(renewal, "HEALTH").judge(facts(row));

        assertThat(against.stream().map(Refusal::rule).collect(joining(" ")))
                .as(row.getString(15))
                .isEqualTo(row.getString(14) == null ? "" : row.getString(14));
        assertThat(against)
                .as("every refusal offers a way out")
                .allMatch(refusal -> !refusal.waysOut().isEmpty());
    }

    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/rules/lead/extensions.csv", numLinesToSkip = 1)
    void extensions(boolean extended, boolean progress, LocalDate end, LocalDate day, String rule, String because) {
        assertThat(rule(WindowRules.refusesExtension(extended, progress, end, day)))
                .as(because)
                .isEqualTo(rule);
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/rules/lead/sellers.csv", numLinesToSkip = 1)
    void sellersWhoMayAccept(String registration, LocalDate left, LocalDate day, String rule, String because) {
        Seller seller = new Seller(1, "张", "P1", registration, left, 0);

        assertThat(rule(SellerGuard.refuses(seller, day))).as(because).isEqualTo(rule);
    }

    private static GateFacts facts(ArgumentsAccessor row) {
        LeadMode mode = row.get(0, LeadMode.class);
        String to = mode == LeadMode.OWN ? "LIFE" : row.getString(8);
        Trial trial = new Trial(mode, "LIFE", to);
        return new GateFacts(
                trial,
                DAY,
                row.getBoolean(1),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5) ? List.of(new Ending("BANK", "BANK", ENDS)) : List.of(),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getString(8),
                "HEALTH",
                row.get(9, WaiverStatus.class),
                row.getBoolean(10) ? List.of("SEC") : List.of(),
                false,
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13));
    }

    private static String rule(Optional<Refusal> refusal) {
        return refusal.map(Refusal::rule).orElse(null);
    }
}
