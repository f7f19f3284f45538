package io.weft.penetration.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** A small group in plain records, and the index made of it. */
record Sample(Reference reference, List<Contract> contracts, Set<Long> organisations, List<InTier> tiers) {

    Sample(Reference reference, List<Contract> contracts, Set<Long> organisations) {
        this(reference, contracts, organisations, List.of());
    }

    /** A customer's tier in the view of a company, or of the group (empty). */
    record InTier(long gcid, String viewer, String tier) {}

    /** What is known of the holder, and of the sale. */
    record About(
            @Nullable String region,
            @Nullable LocalDate born,
            @Nullable String agent,
            boolean policy,
            boolean renewal,
            long premium,
            Past past) {

        static final About NOTHING = new About(null, null, null, true, false, 0, Past.NONE);
    }

    record Contract(
            long gcid,
            String company,
            String product,
            @Nullable String channel,
            @Nullable String orgUnit,
            String seller,
            @Nullable String sellingUnit,
            Set<String> readers,
            LocalDate from,
            LocalDate to,
            About about) {

        Contract(
                long gcid,
                String company,
                String product,
                @Nullable String channel,
                @Nullable String orgUnit,
                String seller,
                @Nullable String sellingUnit,
                Set<String> readers,
                LocalDate from,
                LocalDate to) {
            this(gcid, company, product, channel, orgUnit, seller, sellingUnit, readers, from, to, About.NOTHING);
        }

        boolean activeOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }

        String groupProduct() {
            return company + "/" + product;
        }
    }

    ContractIndex index() {
        var builder = new ContractIndexBuilder(new GroupCodes(reference));
        into(builder, gcid -> true);
        var index = builder.build();
        var inTiers = new Tiers.Builder(index);
        tiers.forEach(one -> inTiers.add(one.gcid(), one.viewer(), one.tier()));
        return index.with(inTiers.build());
    }

    /** The contracts of some customers. */
    void into(ContractIndexBuilder builder, LongPredicate customers) {
        long current = 0;
        for (var contract : contracts.stream()
                .filter(one -> customers.test(one.gcid()))
                .sorted(Comparator.comparingLong(Contract::gcid))
                .toList()) {
            if (contract.gcid() != current) {
                current = contract.gcid();
                builder.customer(current, organisations.contains(current));
            }
            var kind = builder.kind(new ContractFacts(
                    contract.company(),
                    contract.product(),
                    contract.channel(),
                    contract.orgUnit(),
                    contract.seller(),
                    contract.sellingUnit(),
                    contract.readers(),
                    contract.about().region(),
                    contract.about().policy(),
                    contract.about().renewal()));
            builder.contract(kind, life(contract));
        }
    }

    private static ContractLife life(Contract contract) {
        var about = contract.about();
        return new ContractLife(
                (int) contract.from().toEpochDay(),
                (int) contract.to().toEpochDay(),
                about.born() == null ? ContractLife.UNKNOWN : (int) about.born().toEpochDay(),
                about.agent(),
                about.premium(),
                about.past());
    }
}
