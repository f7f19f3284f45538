package io.weft.customer.store;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements around the contact log that are no single entity. */
@Repository
@RequiredArgsConstructor
public class ContactBatch {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:number, 20))";

    private final JdbcClient jdbc;

    /** Makes a second sender of the same contact wait until the first is committed. */
    public void waitFor(String contactNo) {
        jdbc.sql(LOCK).param("number", contactNo).query().listOfRows();
    }
}
