package io.weft.lead.service;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.lead.LeadAction;
import io.weft.lead.LeadMode;
import io.weft.lead.LeadRow;
import io.weft.lead.rules.LeadPart;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which parts a viewer plays in a lead within his reach. */
@Component
class LeadParts {

    Set<LeadPart> of(LeadRow lead, Desk desk) {
        Scope scope = desk.scope();
        Set<LeadPart> parts = EnumSet.noneOf(LeadPart.class);
        if (!scope.may(Permission.LEAD_EDIT)) {
            return parts;
        }
        boolean leads = scope.may(Permission.DEAL_EDIT);
        if (lead.fromUser() == scope.userId() || leads && lead.fromCompany().equals(scope.company())) {
            parts.add(LeadPart.GIVER);
        }
        if (leads && lead.mode() == LeadMode.REFERRAL && lead.toCompany().equals(scope.company())) {
            parts.add(LeadPart.DESK);
        }
        if (lead.toUser() != null && lead.toUser() == scope.userId()) {
            parts.add(LeadPart.SELLER);
        }
        return parts;
    }

    /** What the viewer may do now. A finder who sells himself has nobody to give the lead back to. */
    List<LeadAction> actions(LeadRow lead, Desk desk) {
        return LeadPart.steps(of(lead, desk), lead.stage()).stream()
                .filter(action -> lead.mode() == LeadMode.REFERRAL || action != LeadAction.GIVE_BACK)
                .filter(action -> !(action == LeadAction.DECLINE
                        && lead.toUser() == null
                        && !of(lead, desk).contains(LeadPart.DESK)))
                .toList();
    }
}
