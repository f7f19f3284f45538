package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.customer.CustomerGrade;
import io.weft.tiering.service.TierStories;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The tier in the head of a customer's page, as the viewer's company may know it. */
@Component
@RequiredArgsConstructor
class TierGrade implements CustomerGrade {

    private final TierStories stories;

    @Override
    public Optional<Grade> of(long gcid, Scope scope) {
        return stories.place(gcid, scope)
                .map(place -> new Grade(
                        place.shade(),
                        place.tier().name(LocaleContextHolder.getLocale()),
                        place.since(),
                        "#panel-" + TierPanel.ID));
    }
}
