package io.weft.lead.rules;

import io.weft.lead.WaiverStatus;
import io.weft.lead.rules.RenewalGuard.Ending;
import io.weft.lead.rules.RenewalGuard.Trial;
import java.time.LocalDate;
import java.util.List;

/**
 * What the gates of a lead look at.
 *
 * @param known the receiving company has a record of the customer of its own
 * @param consent a live consent to share from the giving to the receiving company
 * @param restricted somebody of the group may not approach the customer
 * @param refused the customer refused this line not long ago
 * @param ending contracts of the same subject that end about now
 * @param wish the customer asked for the receiving company himself
 * @param socialSupplement social-security supplement business
 * @param toLine line of the receiving company
 * @param priorityCompany the company that has priority in it; empty when there is none
 * @param rivals other companies with a lead under way for the same subject
 * @param ahead another lead under way for the same company and class
 * @param directOnly nobody but the writer may sell what is asked for
 * @param authority the giving company may sell the class for the receiving one
 * @param registered the finder is a registered seller
 */
public record GateFacts(
        Trial trial,
        LocalDate day,
        boolean known,
        boolean consent,
        boolean restricted,
        boolean refused,
        List<Ending> ending,
        boolean wish,
        boolean socialSupplement,
        String toLine,
        String priorityCompany,
        WaiverStatus waiver,
        List<String> rivals,
        boolean ahead,
        boolean directOnly,
        boolean authority,
        boolean registered) {

    public GateFacts {
        ending = List.copyOf(ending);
        rivals = List.copyOf(rivals);
    }
}
