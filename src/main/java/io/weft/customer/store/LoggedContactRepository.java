package io.weft.customer.store;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The contacts people log and mend; lists are read by {@link ContactQueries}. */
public interface LoggedContactRepository extends Repository<LoggedContact, Long> {

    LoggedContact saveAndFlush(LoggedContact contact);

    Optional<LoggedContact> findByIdAndUserId(long id, long userId);

    Optional<LoggedContact> findByCompanyAndContactNo(String company, String contactNo);

    void delete(LoggedContact contact);

    void flush();
}
