package io.weft.access.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Grants of a user. */
public interface RoleGrantRepository extends Repository<RoleGrant, Long> {

    List<RoleGrant> findByUserIdOrderByRoleAscIdAsc(long userId);

    Optional<RoleGrant> findByIdAndUserId(long id, long userId);

    RoleGrant save(RoleGrant grant);
}
