package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.access.service.Accounts;
import io.weft.access.service.ScopeResolver;
import io.weft.customer.CustomerExportFile;
import io.weft.customer.CustomerLine;
import io.weft.customer.CustomerSource;
import io.weft.customer.ListedCustomers;
import io.weft.customer.PageAfter;
import io.weft.customer.store.ExportStore;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import io.weft.platform.parameter.Parameters;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the list page by page within the scope the requester has when the job runs, and keeps the file some days. */
@Component
@RequiredArgsConstructor
class CustomerExportJob implements JobType {

    private static final int KEEP_DAYS = 7;

    private final CustomerList customers;
    private final Accounts accounts;
    private final ScopeResolver scopes;
    private final ExportStore files;
    private final ExportSheets sheets;
    private final Parameters parameters;
    private final ObjectProvider<CustomerSource> sources;
    private final Clock clock;

    @Override
    public String name() {
        return "customer-export";
    }

    @Override
    public String resultPath(UUID job) {
        return "/customers/exports/" + job;
    }

    @Override
    public void run(JobContext context) throws IOException {
        var account = accounts.live(context.requestedBy()).orElseThrow(() -> new ExportRefused("export.nobody"));
        var rows = rows(context, scopes.of(account));
        context.result("exportRows", rows.size());
        var format = ExportArgs.format(context.args());
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        var content = sheets.write(format, rows, account.user().login(), now);
        files.forgetBefore(clock.instant().minus(KEEP_DAYS, ChronoUnit.DAYS));
        files.keep(
                context.id(),
                context.requestedBy(),
                new CustomerExportFile("customers-" + now.toLocalDate(), format, rows.size(), content));
    }

    private List<CustomerLine> rows(JobContext context, Scope scope) {
        int limit = parameters.intValue("P.sec.export_rows");
        var listed = ExportArgs.listed(context.args());
        return listed == null ? filtered(context, scope, limit) : listed(listed, scope, limit);
    }

    private List<CustomerLine> listed(ListedCustomers listed, Scope scope, int limit) {
        var source = sources.stream()
                .filter(one -> one.name().equals(listed.source()))
                .findFirst()
                .orElseThrow();
        var gcids = source.customers(listed.list(), scope, limit);
        if (gcids.length > limit) {
            throw new ExportRefused("AC-05");
        }
        return customers.of(gcids, scope);
    }

    private List<CustomerLine> filtered(JobContext context, Scope scope, int limit) {
        var filter = ExportArgs.filter(context.args());
        var rows = new ArrayList<CustomerLine>();
        var page = PageAfter.first(PageAfter.LARGEST);
        while (page != null) {
            var found = customers.find(filter, page, scope);
            rows.addAll(found.rows());
            if (rows.size() > limit) {
                throw new ExportRefused("AC-05");
            }
            context.progress(Math.min(0.9, (double) rows.size() / Math.max(1, limit)));
            page = found.next() == null ? null : new PageAfter(found.next(), PageAfter.LARGEST);
        }
        return rows;
    }
}
