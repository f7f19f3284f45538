package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.PartyKind;
import io.weft.platform.crypto.Cipher;
import io.weft.platform.mask.Masks;
import java.util.HexFormat;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * How a customer's name looks to a viewer: a person's is masked for everybody, also for those who serve the customer, and
 * shown in clear only for a reason (PR-CON-22, {@link UnmaskService}); an organisation's is public. Group offices without
 * a duty get a label that only tells customers apart.
 */
@Component
@RequiredArgsConstructor
public class NamesOnScreen {

    private static final String LABEL = "customer.label";
    private static final int LABEL_BYTES = 4;

    private final Cipher cipher;

    String show(long gcid, String name, PartyKind kind, Scope scope) {
        if (!scope.seesNames()) {
            return label(gcid);
        }
        return kind == PartyKind.ORG ? name : Masks.name(name);
    }

    boolean masks(PartyKind kind, Scope scope) {
        return !scope.seesNames() || kind == PartyKind.PERSON;
    }

    private String label(long gcid) {
        byte[] hash = cipher.hash(Long.toString(gcid), LABEL);
        return "#" + HexFormat.of().withUpperCase().formatHex(hash, 0, LABEL_BYTES);
    }
}
