package io.weft.access.store;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Organisation units, one at a time. */
public interface OrgUnitRepository extends Repository<OrgUnit, Long> {

    Optional<OrgUnit> findByCompanyAndCode(String company, String code);

    OrgUnit saveAndFlush(OrgUnit unit);
}
