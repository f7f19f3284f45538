package io.weft.support;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/**
 * Records that belong to other people. A module says by an implementation (any class below {@code io.weft} in the tests,
 * with a constructor without arguments) which ones it made; each of its addresses must then answer 404 for that login.
 */
@FunctionalInterface
public interface ForeignRecords {

    List<Foreign> in(ApplicationContext context);

    /**
     * One record that is out of the login's reach.
     *
     * @param prefix of the patterns it concerns, such as {@code /customers/{gcid}}
     * @param variables the values of the path
     */
    record Foreign(String prefix, Map<String, ?> variables, String login) {}
}
