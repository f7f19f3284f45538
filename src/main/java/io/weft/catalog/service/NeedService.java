package io.weft.catalog.service;

import io.weft.catalog.ClassNeed;
import io.weft.catalog.SetClassNeed;
import io.weft.catalog.store.NeedBatch;
import io.weft.catalog.store.NeedQueries;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.sql.Sql;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which need a class of products meets when neither their company nor a person speaks for a single one. */
@Service
@RequiredArgsConstructor
public class NeedService {

    private final NeedQueries queries;
    private final NeedBatch batch;
    private final AuditTrail audit;

    @Transactional(readOnly = true)
    public List<ClassNeed> classes() {
        return queries.classes();
    }

    /** Says which need a class meets, or with no need that it meets none; returns how many products followed. */
    @Transactional
    public int set(SetClassNeed command) {
        if (command.need() == null) {
            batch.clear(command.productClass());
        } else {
            batch.set(command.productClass(), command.need());
        }
        audit.record(
                "product.class.need",
                "productClass",
                command.productClass(),
                Map.of("need", Sql.orEmpty(command.need())));
        return batch.settle();
    }
}
