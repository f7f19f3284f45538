package io.weft.lead.service;

import io.weft.access.Scope;
import io.weft.lead.ConversionBy;
import io.weft.lead.LeadAgeing;
import io.weft.lead.LeadConversion;
import io.weft.lead.store.LeadFigureQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager's view of leads: how old they grow, and how many of the accepted ones are won (M-24). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LeadFigures {

    private final LeadFigureQueries queries;
    private final Clock clock;

    public List<LeadAgeing> ageing(Scope scope) {
        return queries.ageing(scope, LocalDate.now(clock));
    }

    public List<LeadConversion> conversion(ConversionBy by, Scope scope) {
        return queries.conversion(by, scope);
    }
}
