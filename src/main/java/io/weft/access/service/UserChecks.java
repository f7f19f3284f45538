package io.weft.access.service;

import io.weft.access.GrantRole;
import io.weft.access.OrgUnitRef;
import io.weft.access.Refused;
import io.weft.access.Role;
import io.weft.access.SaveUser;
import io.weft.access.ScopeLevel;
import io.weft.access.UserKind;
import io.weft.access.store.CompanyQueries;
import io.weft.access.store.OrgUnitQueries;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of a place and of a grant. */
@Component
@RequiredArgsConstructor
class UserChecks {

    private final CompanyQueries companies;
    private final OrgUnitQueries orgUnits;

    void place(SaveUser.Place place) {
        if (place.company() == null) {
            if (place.orgUnit() != null || place.agentNo() != null) {
                throw new Refused("company", "access.user.company.missing");
            }
            return;
        }
        exists(place.company(), place.orgUnit());
    }

    void grant(UserKind kind, @Nullable String home, GrantRole grant) {
        if ((kind == UserKind.SERVICE) != (grant.role() == Role.CORE)) {
            throw new Refused("role", "access.grant.kind");
        }
        if (grant.scope() == ScopeLevel.GRP && grant.company() != null) {
            throw new Refused("company", "access.grant.groupHasNoCompany");
        }
        if (grant.scope() != ScopeLevel.GRP && grant.company() == null && home == null) {
            throw new Refused("company", "access.grant.company.missing");
        }
        if (grant.orgUnit() != null && (grant.company() == null || grant.scope() != ScopeLevel.ORG)) {
            throw new Refused("orgUnit", "access.grant.orgUnit.only");
        }
        if (grant.company() != null && grant.scope() == ScopeLevel.ORG && grant.orgUnit() == null) {
            throw new Refused("orgUnit", "access.grant.orgUnit.missing");
        }
        if (grant.validTo() != null && grant.validTo().isBefore(grant.validFrom())) {
            throw new Refused("validTo", "access.grant.period");
        }
        if (grant.company() != null) {
            exists(grant.company(), grant.orgUnit());
        }
    }

    private void exists(String company, @Nullable String orgUnit) {
        if (companies.one(company).isEmpty()) {
            throw new Refused("company", "access.company.unknown");
        }
        if (orgUnit != null && orgUnits.one(new OrgUnitRef(company, orgUnit)).isEmpty()) {
            throw new Refused("orgUnit", "access.orgUnit.unknown");
        }
    }
}
