package io.weft.customer.service;

import io.weft.customer.store.LinkBatch;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps customer numbers equal to what the strong keys say, in the transaction that changed the records. */
@Service
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class IdentityLinking {

    private final LinkBatch batch;

    /** After a feed wrote records; {@code feed_row} says which. */
    public void afterFeed(long run) {
        if (batch.touchFed() > 0) {
            batch.link();
        }
    }

    /** After a feed's changes were taken back: whatever no longer fits its key. */
    public void afterUndo(long run) {
        if (batch.touchInconsistent() > 0) {
            batch.link();
        }
    }

    /** After one record was written by hand. */
    public void link(long record) {
        batch.touch(record);
        batch.link();
    }
}
