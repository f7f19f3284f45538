package io.weft.customer.service;

import io.weft.customer.CertificateType;
import io.weft.customer.PartyKind;
import io.weft.customer.rules.Names;
import io.weft.customer.rules.Pinyin;
import io.weft.platform.feed.FeedRow;
import io.weft.platform.feed.RowTransform;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is derived from a row of a customers file: the searchable name, ciphers, hashes and the strong key. */
@Component
@RequiredArgsConstructor
class CustomerTransform implements RowTransform {

    private final RecordDeriver deriver;

    @Override
    public void apply(FeedRow row) {
        String name = row.get("name") == null ? "" : row.get("name");
        CertificateType type = certificateType(row.get("id_type"));
        String number = deriver.idNo(type, row.get("id_no"));
        if (number == null && row.get("id_no") != null) {
            row.warn("id_no", "customer.feed.idNoDropped");
        }
        name(row, Names.normalise(name));
        sealed(row, "id_no", number, number);
        sealed(row, "mobile", deriver.mobile(row.get("mobile")), deriver.mobile(row.get("mobile")));
        sealed(row, "email", row.get("email"), deriver.email(row.get("email")));
        sealed(row, "address", row.get("address"), deriver.address(row.get("address")));
        if (row.get("kind") != null) {
            row.set("strong_key", deriver.strongKey(PartyKind.valueOf(row.get("kind")), type, number, name));
        }
    }

    private static void name(FeedRow row, String normalised) {
        Pinyin pinyin = Pinyin.of(normalised);
        row.set("name_norm", normalised);
        row.set("name_pinyin", pinyin.full());
        row.set("name_initials", pinyin.initials());
    }

    private void sealed(FeedRow row, String field, @Nullable String value, @Nullable String normalised) {
        String context = "customer." + field;
        row.set(field + "_enc", deriver.encrypt(value, context));
        row.set(field + "_hash", deriver.hash(normalised, context));
    }

    private static @Nullable CertificateType certificateType(@Nullable String code) {
        return code == null ? null : CertificateType.valueOf(code);
    }
}
