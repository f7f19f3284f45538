package io.weft.lead.service;

import io.weft.lead.DealRow;
import io.weft.lead.store.SellerQueries;
import io.weft.platform.notify.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells the other parties' cross-sell managers what happened to a joint deal. */
@Component
@RequiredArgsConstructor
class DealNews {

    private final Notifications notifications;
    private final SellerQueries people;
    private final Clock clock;

    void toOthers(DealRow deal, String acting, String key) {
        deal.companies().stream()
                .filter(company -> !company.equals(acting))
                .flatMap(company -> people.withRole(company, "R03", LocalDate.now(clock)).stream())
                .distinct()
                .forEach(user -> notifications.send(user, key, List.of(deal.dealNo(), acting), "/deals/" + deal.id()));
    }
}
