package io.weft.penetration.service;

import io.weft.penetration.Book;
import io.weft.penetration.BookQuestion;
import io.weft.penetration.Counting;
import io.weft.penetration.rules.BookRules;
import io.weft.penetration.rules.ContractIndex;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * What the customers of every company, channel, unit and agent come to, a pass for each kind. Who may see whose book is for
 * the asking module to judge.
 */
@Service
@RequiredArgsConstructor
public class Books {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PenetrationIndex indexes;
    private final PenetrationService penetration;

    /** The data as it is now; a newer state under way is waited for. */
    public State now() {
        return new State(indexes.fresh(PATIENCE).index(), penetration.counting());
    }

    /** One state of the data, from which all questions are answered alike. */
    public static final class State {

        private final ContractIndex index;
        private final Counting counting;

        State(ContractIndex index, Counting counting) {
            this.index = index;
            this.counting = counting;
        }

        /** Nobody has, had or will have a contract. */
        public boolean isEmpty() {
            return index.contracts() == 0;
        }

        /** The book of each subject of a kind. */
        public List<Book> of(BookQuestion question) {
            return BookRules.of(index, question, counting);
        }
    }
}
