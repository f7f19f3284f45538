package io.weft.customer.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The tasks people keep; lists are read by {@link TaskQueries}. */
public interface CustomerTaskRepository extends Repository<CustomerTask, Long> {

    CustomerTask saveAndFlush(CustomerTask task);

    Optional<CustomerTask> findById(long id);

    List<CustomerTask> findByContactId(long contactId);

    List<CustomerTask> findByFinishedBy(long contactId);

    void delete(CustomerTask task);
}
