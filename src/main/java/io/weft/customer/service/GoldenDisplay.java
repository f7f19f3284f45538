package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.ProfileField;
import io.weft.customer.ProfileValue;
import io.weft.customer.UnmaskField;
import io.weft.platform.mask.Masks;
import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns golden values into what a viewer reads: opened, and masked where they are personal (PR-CON-22). */
@Component
@RequiredArgsConstructor
public class GoldenDisplay {

    private final RecordDeriver deriver;
    private final NamesOnScreen names;

    ProfileValue show(GoldenValue value, Scope scope) {
        return new ProfileValue(
                value.field(),
                masked(value, scope),
                value.source().company(),
                value.source().verified(),
                value.source().updatedAt(),
                unmaskField(value, scope));
    }

    String masked(GoldenValue value, Scope scope) {
        switch (value.field()) {
            case NAME:
                return names.show(
                        value.source().gcid(),
                        (String) value.stored(),
                        value.source().kind(),
                        scope);
            case ID_NO:
                return Masks.idNo(clear(value));
            case MOBILE:
                return Masks.mobile(clear(value));
            case EMAIL:
                return Masks.email(clear(value));
            case ADDRESS:
                return Masks.address(clear(value));
            default:
                return clear(value);
        }
    }

    /** In clear; only for {@link UnmaskService} and the form of a hand-made record. */
    String clear(GoldenValue value) {
        Object stored = value.stored();
        if (stored instanceof byte[] sealed) {
            return String.valueOf(deriver.decrypt(sealed, context(value.field())));
        }
        return stored instanceof BigDecimal money ? money.toPlainString() : String.valueOf(stored);
    }

    private @Nullable UnmaskField unmaskField(GoldenValue value, Scope scope) {
        switch (value.field()) {
            case NAME:
                return names.masks(value.source().kind(), scope) ? UnmaskField.NAME : null;
            case ID_NO:
                return UnmaskField.ID_NO;
            case MOBILE:
                return UnmaskField.MOBILE;
            case EMAIL:
                return UnmaskField.EMAIL;
            case ADDRESS:
                return UnmaskField.ADDRESS;
            default:
                return null;
        }
    }

    private static String context(ProfileField field) {
        switch (field) {
            case ID_NO:
                return RecordDeriver.ID_NO;
            case MOBILE:
                return RecordDeriver.MOBILE;
            case EMAIL:
                return RecordDeriver.EMAIL;
            case ADDRESS:
                return RecordDeriver.ADDRESS;
            default:
                throw new IllegalArgumentException(field + " is not encrypted");
        }
    }
}
