package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerGrades;
import io.weft.customer.CustomerGrades.Named;
import io.weft.customer.SqlCondition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The grades of the module that gives them; nobody has one where none does. */
@Service
public class GradedCustomers {

    private static final SqlCondition NOBODY = new SqlCondition("false", Map.of());

    private final ObjectProvider<CustomerGrades> source;

    GradedCustomers(ObjectProvider<CustomerGrades> source) {
        this.source = source;
    }

    /** Those this viewer may choose from, the highest first. */
    public List<Named> choices(Scope scope) {
        return grades().map(grades -> grades.all(scope)).orElse(List.of());
    }

    Map<Long, Named> of(Collection<Long> gcids, Scope scope) {
        return gcids.isEmpty()
                ? Map.of()
                : grades().map(grades -> grades.of(gcids, scope)).orElse(Map.of());
    }

    SqlCondition in(String grade, String gcidColumn, Scope scope) {
        return grades().map(grades -> grades.in(grade, gcidColumn, scope)).orElse(NOBODY);
    }

    long[] after(String grade, long gcid, int limit, Scope scope) {
        return grades().map(grades -> grades.after(grade, gcid, limit, scope)).orElse(new long[0]);
    }

    private Optional<CustomerGrades> grades() {
        return Optional.ofNullable(source.getIfAvailable());
    }
}
