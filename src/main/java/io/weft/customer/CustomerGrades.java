package io.weft.customer;

import io.weft.access.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The grades customers are put in, for lists: which there are, who is in one, and where each of many stands, always as this
 * viewer may know it (PR-CON-25). The module that gives {@link CustomerGrade}s supplies it as a bean.
 */
public interface CustomerGrades {

    /** From the highest to the lowest, in the reader's language; none for somebody who may not know grades. */
    List<Named> all(Scope scope);

    /** "This customer is in the grade", over a column with customer numbers. Meant for few: one look into a table for each. */
    SqlCondition in(String grade, String gcidColumn, Scope scope);

    /** The next customers of a grade above a number, in ascending order, whoever they belong to. Never to be shown as it is. */
    long[] after(String grade, long gcid, int limit, Scope scope);

    /** The grades of these customers; those without one are not in the answer. */
    Map<Long, Named> of(Collection<Long> gcids, Scope scope);

    /**
     * A grade.
     *
     * @param rank 1 for the highest, to 5
     */
    record Named(String code, int rank, String name) {}
}
