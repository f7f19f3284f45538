package io.weft.customer.service;

import io.weft.customer.CustomerExportFile;
import io.weft.customer.CustomerFilter;
import io.weft.customer.Desk;
import io.weft.customer.ExportFormat;
import io.weft.customer.ListedCustomers;
import io.weft.customer.store.ExportStore;
import io.weft.platform.audit.AuditTrail;
import io.weft.platform.job.JobView;
import io.weft.platform.job.service.Jobs;
import io.weft.platform.parameter.Parameters;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a customer list to a file in the background; only who asked gets it, and every export is recorded (AC-05). */
@Service
@RequiredArgsConstructor
public class CustomerExport {

    private final Jobs jobs;
    private final CustomerExportJob job;
    private final ExportStore files;
    private final Parameters parameters;
    private final AuditTrail audit;

    /** How many rows one export may have ({@code P.sec.export_rows}). */
    public int rowLimit() {
        return parameters.intValue("P.sec.export_rows");
    }

    @Transactional
    public UUID start(Desk desk, CustomerFilter filter, ExportFormat format) {
        return start(desk, ExportArgs.of(filter, format), format);
    }

    /** The same for a list of another module. */
    @Transactional
    public UUID start(Desk desk, ListedCustomers listed, ExportFormat format) {
        return start(desk, ExportArgs.of(listed, format), format);
    }

    private UUID start(Desk desk, Map<String, String> args, ExportFormat format) {
        var id = jobs.submit(job, "customers." + format.ending(), args, desk.user());
        audit.record("customer.export", "job", id.toString(), Map.of("filter", args));
        return id;
    }

    /** How an export of this user goes; empty for anybody else's. */
    public Optional<JobView> progress(UUID id, long user) {
        return jobs.find(id)
                .filter(found -> found.requestedBy() == user && found.type().equals(job.name()));
    }

    /** The file, as long as it is kept; empty for anybody else's. */
    @Transactional(readOnly = true)
    public Optional<CustomerExportFile> file(UUID id, long user) {
        return files.find(id, user);
    }
}
