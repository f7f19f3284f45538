package io.weft.platform.audit;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail as people leaf through it. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class AuditTrailPages {

    private static final int SIZE = 50;

    private final AuditQueries queries;

    public AuditPage page(AuditFilter filter) {
        var found = queries.page(filter, SIZE + 1);
        return found.size() > SIZE
                ? new AuditPage(found.subList(0, SIZE), found.get(SIZE - 1).id())
                : new AuditPage(found, null);
    }

    public List<String> actions() {
        return queries.actions();
    }
}
