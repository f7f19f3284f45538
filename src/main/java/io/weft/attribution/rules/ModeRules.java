package io.weft.attribution.rules;

import io.weft.attribution.AttributionTerms;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.TriedMode;
import io.weft.attribution.UnearnedReason;
import io.weft.catalog.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mode for each receipt, by the order of the terms (SR-REC-15, A-03), or the reason why it earns nothing. Rule book:
 * docs/rules/attribution.md
 *
 * @param start the first day whose receipts count ({@code P.rec.start})
 * @param gap the most days without cover over which a renewal is the same business ({@code P.att.gap})
 */
public record ModeRules(AttributionTerms terms, GroupLines group, Authorities authorities, LocalDate start, int gap) {

    private static final Set<String> PC = Set.of("PC");
    private static final Set<String> LIFE_OR_HEALTH = Set.of("LIFE", "HEALTH");

    public Ruling judge(Sale sale, LocalDate receivedOn) {
        if (receivedOn.isBefore(start)) {
            return Ruling.unearned(UnearnedReason.BEFORE_START);
        }
        if (sale.nobodyUntil() != null && !receivedOn.isAfter(sale.nobodyUntil())) {
            return Ruling.unearned(UnearnedReason.CUSTOMER_CHOICE);
        }
        return terms.order().stream()
                .map(mode -> tried(mode, sale))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(
                        () -> Ruling.unearned(sale.inJointDeal() ? UnearnedReason.JOINT_DEAL : UnearnedReason.NO_MODE));
    }

    /** The modes in their order up to the one that decides, for whoever asks why. */
    public List<TriedMode> explain(Sale sale) {
        var steps = new ArrayList<TriedMode>();
        for (var mode : terms.order()) {
            var ruling = tried(mode, sale);
            var credit = ruling.map(Ruling::credit).orElse(null);
            steps.add(new TriedMode(
                    mode,
                    credit == null ? null : credit.company(),
                    ruling.map(Ruling::reason).orElse(null)));
            if (ruling.isPresent()) {
                break;
            }
        }
        return steps;
    }

    private Optional<Ruling> tried(ClaimMode mode, Sale sale) {
        return switch (mode) {
            case INTERACTION -> interaction(sale);
            case MUTUAL -> mutual(sale);
            case CHANNEL -> channel(sale);
            case JOINT_INFO -> help(sale);
            case JOINT_CO, COORDINATION -> Optional.empty();
        };
    }

    /** SR-REC-10, F-04, A-11: the direction follows the product, the seat of the department does not matter. */
    private Optional<Ruling> interaction(Sale sale) {
        var department = sale.department();
        if (department == null) {
            return Optional.empty();
        }
        return credited(sale.series())
                .map(lines -> group.in(lines, department.partner(), department.host())
                        .filter(company -> !company.equals(sale.writer()))
                        .map(company -> Ruling.credit(ClaimMode.INTERACTION, company, own(sale, company), null))
                        .orElseGet(() -> Ruling.unearned(UnearnedReason.NO_PARTNER_LINE)));
    }

    private static Optional<Set<String>> credited(Series series) {
        return switch (series) {
            case LIFE, HEALTH -> Optional.of(PC);
            case PC -> Optional.of(LIFE_OR_HEALTH);
            default -> Optional.empty();
        };
    }

    /** SR-REC-04, SR-REC-08: sold by the other company's people, who need its authority; remote sales alike. */
    private Optional<Ruling> mutual(Sale sale) {
        if (sale.seller().equals(sale.writer()) || !sale.registered()) {
            return Optional.empty();
        }
        return Optional.of(authorities
                .against(sale)
                .map(Ruling::unearned)
                .orElseGet(() -> Ruling.credit(ClaimMode.MUTUAL, sale.seller(), sale.agent(), null)));
    }

    /** SR-REC-07: the intermediary is another company's. */
    private static Optional<Ruling> channel(Sale sale) {
        var owner = sale.channelOwner();
        return owner == null || owner.equals(sale.writer())
                ? Optional.empty()
                : Optional.of(Ruling.credit(ClaimMode.CHANNEL, owner, own(sale, owner), null));
    }

    /** SR-REC-05: an accepted referral; or a seller who is not registered, with the policy itself as evidence. PR-ATT-07. */
    private Optional<Ruling> help(Sale sale) {
        var help = sale.help();
        if (help != null && help.gapDays() <= gap && !help.company().equals(sale.writer())) {
            return Optional.of(Ruling.credit(ClaimMode.JOINT_INFO, help.company(), help.agent(), help.lead()));
        }
        return sale.registered() || sale.seller().equals(sale.writer())
                ? Optional.empty()
                : Optional.of(Ruling.credit(ClaimMode.JOINT_INFO, sale.seller(), sale.agent(), null));
    }

    private static @Nullable String own(Sale sale, String company) {
        return company.equals(sale.seller()) ? sale.agent() : null;
    }
}
