package io.weft.penetration.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small group in plain records, and the index made of it. */
record Sample(Reference reference, List<Contract> contracts, Set<Long> organisations) {

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
            LocalDate to) {

        boolean activeOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }

        String groupProduct() {
            return company + "/" + product;
        }
    }

    ContractIndex index() {
        var builder = new ContractIndexBuilder(new GroupCodes(reference));
        long current = 0;
        for (var contract : contracts.stream()
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
                    contract.readers()));
            builder.contract(kind, (int) contract.from().toEpochDay(), (int)
                    contract.to().toEpochDay());
        }
        return builder.build();
    }
}
