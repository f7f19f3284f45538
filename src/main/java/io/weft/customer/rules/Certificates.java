package io.weft.customer.rules;

import io.weft.customer.CertificateType;
import java.util.Locale;
import java.util.Optional;

/** What is kept of a certificate number: its normal form, or nothing when its check says it is wrong. */
public final class Certificates {

    private Certificates() {}

    /** Empty for an ID_CARD or USCC that fails; other types are trimmed, upper-cased and rid of white space. */
    public static Optional<String> normalise(CertificateType type, String written) {
        switch (type) {
            case ID_CARD:
                return IdCard.parse(written).map(IdCard::number);
            case USCC:
                return SocialCreditCode.parse(written).map(SocialCreditCode::code);
            default:
                return Optional.of(plain(written)).filter(number -> !number.isEmpty());
        }
    }

    /** The form a number of unknown type is searched by. */
    public static String plain(String written) {
        return Names.withoutSpace(written).toUpperCase(Locale.ROOT);
    }
}
