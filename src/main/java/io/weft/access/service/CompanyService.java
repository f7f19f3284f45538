package io.weft.access.service;

import io.weft.access.CompanyView;
import io.weft.access.OrgUnitRef;
import io.weft.access.OrgUnitView;
import io.weft.access.Refused;
import io.weft.access.store.Company;
import io.weft.access.store.CompanyQueries;
import io.weft.access.store.CompanyRepository;
import io.weft.access.store.OrgUnit;
import io.weft.access.store.OrgUnitQueries;
import io.weft.access.store.OrgUnitRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies and their trees. They arrive by feed; a person may mend a name until the next feed says otherwise. */
@Service
@RequiredArgsConstructor
public class CompanyService {

    private final CompanyQueries companies;
    private final CompanyRepository companyRepository;
    private final OrgUnitQueries orgUnits;
    private final OrgUnitRepository orgUnitRepository;
    private final AccountEvents events;

    public List<CompanyView> companies() {
        return companies.all();
    }

    public Optional<CompanyView> company(String code) {
        return companies.one(code);
    }

    @Transactional
    public void rename(CompanyView seen, String name, @Nullable String nameEn) {
        var company = companyRepository
                .findById(seen.code())
                .orElseThrow(() -> new Refused("name", "access.company.unknown"));
        if (company.getVersion() != seen.version()) {
            throw new ObjectOptimisticLockingFailureException(Company.class, seen.code());
        }
        company.isNamed(name, nameEn);
        companyRepository.saveAndFlush(company);
        events.noted("company.renamed", "company", seen.code(), Map.of("name", name));
    }

    /** The units directly below one, or the roots of a company. */
    public List<OrgUnitView> below(String company, @Nullable String parent) {
        return orgUnits.children(company, parent);
    }

    public List<OrgUnitView> found(String company, String q) {
        return orgUnits.found(company, q);
    }

    public Optional<OrgUnitView> unit(OrgUnitRef ref) {
        return orgUnits.one(ref);
    }

    /** From the root down to the one above. */
    public List<OrgUnitView> above(OrgUnitRef ref) {
        return orgUnits.above(ref);
    }

    @Transactional
    public void rename(OrgUnitRef ref, String name, int version) {
        var unit = orgUnitRepository
                .findByCompanyAndCode(ref.company(), ref.code())
                .orElseThrow(() -> new Refused("name", "access.orgUnit.unknown"));
        if (unit.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(OrgUnit.class, ref.toString());
        }
        unit.isNamed(name);
        orgUnitRepository.saveAndFlush(unit);
        events.noted("orgUnit.renamed", "orgUnit", ref.toString(), Map.of("name", name));
    }
}
