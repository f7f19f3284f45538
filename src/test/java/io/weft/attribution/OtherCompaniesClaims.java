package io.weft.attribution;

import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.support.ForeignRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim between two companies, tried by people of a third one. */
public class OtherCompaniesClaims implements ForeignRecords {

    @Override
    public List<Foreign> in(ApplicationContext context) {
        var books = new Books(
                context.getBean(JdbcClient.class),
                context.getBean(Drafting.class),
                context.getBean(ClaimDecisions.class));
        long claim = books.drafted("6000.00");
        var records = new ArrayList<Foreign>();
        for (var login : List.of("agent", "branch", "subsidiary")) {
            records.add(new Foreign("/claims/{id}", Map.of("id", claim), login));
            records.add(new Foreign("/api/v1/claims/{id}", Map.of("id", claim), login));
        }
        return records;
    }
}
