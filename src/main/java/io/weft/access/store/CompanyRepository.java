package io.weft.access.store;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Companies, one at a time. */
public interface CompanyRepository extends Repository<Company, String> {

    Optional<Company> findById(String code);

    Company saveAndFlush(Company company);
}
