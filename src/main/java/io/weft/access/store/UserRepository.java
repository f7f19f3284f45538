package io.weft.access.store;

import io.weft.access.UserNotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Users, one at a time. */
public interface UserRepository extends Repository<User, Long> {

    Optional<User> findById(long id);

    Optional<User> findByLogin(String login);

    List<User> findByFollowsIsNotNull();

    User saveAndFlush(User user);

    default User getById(long id) {
        return findById(id).orElseThrow(() -> new UserNotFound(Long.toString(id)));
    }
}
