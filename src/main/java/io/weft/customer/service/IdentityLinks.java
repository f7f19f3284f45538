package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.store.CustomerQueries;
import io.weft.customer.store.CustomerScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which customer each company's key stands for, as a file; for data stewards and core systems. */
@Service
@RequiredArgsConstructor
public class IdentityLinks {

    private final CustomerQueries queries;
    private final Clock clock;

    /** Writes all records in reach, however many, without holding them in memory. */
    @Transactional(readOnly = true)
    public void write(Writer csv, Scope scope) throws IOException {
        csv.write("company,source_key,gcid\n");
        try {
            queries.links(new CustomerScope(scope, LocalDate.now(clock)), link -> {
                try {
                    csv.append(quoted(link.company()))
                            .append(',')
                            .append(quoted(link.sourceKey()))
                            .append(',');
                    csv.append(Long.toString(link.gcid())).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
