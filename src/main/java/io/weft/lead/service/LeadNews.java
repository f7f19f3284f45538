package io.weft.lead.service;

import io.weft.lead.store.Lead;
import io.weft.lead.store.SellerQueries;
import io.weft.platform.notify.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells people in the bell what happened to a lead; a message holds no customer's data. */
@Component
@RequiredArgsConstructor
class LeadNews {

    private final Notifications notifications;
    private final SellerQueries sellers;
    private final Clock clock;

    /** To the cross-sell managers (R03) of a company. */
    void toManagers(String company, String key, Lead lead) {
        toRole(company, "R03", key, lead);
    }

    /** To whoever holds a role at a company. */
    void toRole(String company, String role, String key, Lead lead) {
        sellers.withRole(company, role, LocalDate.now(clock)).forEach(user -> to(user, key, lead));
    }

    void to(long user, String key, Lead lead) {
        notifications.send(user, key, args(lead), "/leads/" + lead.id());
    }

    /** To the finder and to the person at work, but not to who did it. */
    void toBoth(String key, Lead lead, long but) {
        Set<Long> users = new TreeSet<>(Set.of(lead.getFromUser()));
        if (lead.getToUser() != null) {
            users.add(lead.getToUser());
        }
        users.remove(but);
        users.forEach(user -> to(user, key, lead));
    }

    private static List<String> args(Lead lead) {
        return List.of("L-" + lead.id(), lead.getProductClass(), lead.getFromCompany(), lead.getToCompany());
    }
}
