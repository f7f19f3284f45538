package io.weft.lead.store;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Fetches one lead to move it. Lists and pages are read by {@link LeadQueries}. */
public interface LeadRepository extends Repository<Lead, Long> {

    Lead saveAndFlush(Lead lead);

    /** Locks the row, so that of two moves at the same moment the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Lead> findById(long id);

    /** To look at, without keeping anybody waiting. */
    Optional<Lead> readById(long id);
}
