package io.weft.customer.store;

import io.weft.customer.CertificateType;
import io.weft.customer.Gender;
import io.weft.customer.PartyKind;
import io.weft.customer.Verification;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One source record as stored, personal values still sealed.
 *
 * @param open may be seen whole; otherwise only name, gender and birth date
 */
public record RecordFacts(
        long id,
        long gcid,
        String company,
        PartyKind kind,
        String name,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable CertificateType idType,
        byte @Nullable [] idNo,
        byte @Nullable [] mobile,
        byte @Nullable [] email,
        byte @Nullable [] address,
        Descriptive descriptive,
        Verification verified,
        @Nullable Instant updatedAt,
        @Nullable Long madeBy,
        int version,
        boolean open) {

    /** The columns {@link #of} reads, of alias {@code s}. */
    static final String COLUMNS = """
            s.id, s.gcid, s.company, s.kind, s.name, s.gender, s.birth_date, s.id_type, s.id_no_enc, s.mobile_enc,
            s.email_enc, s.address_enc, s.region_code, s.occupation, s.annual_income, s.marital, s.education, s.verified,
            s.id_valid_to, s.nationality, s.updated_at, s.created_by_user, s.row_version
            """;

    /** What is not masked. */
    public record Descriptive(
            @Nullable String region,
            @Nullable String occupation,
            @Nullable BigDecimal annualIncome,
            @Nullable String marital,
            @Nullable String education,
            @Nullable LocalDate idValidTo,
            @Nullable String nationality) {}

    static RecordFacts of(ResultSet row, int number) throws SQLException {
        OffsetDateTime updated = row.getObject("updated_at", OffsetDateTime.class);
        return new RecordFacts(
                row.getLong("id"),
                row.getLong("gcid"),
                row.getString("company"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                code(Gender.class, row.getString("gender")),
                row.getObject("birth_date", LocalDate.class),
                code(CertificateType.class, row.getString("id_type")),
                row.getBytes("id_no_enc"),
                row.getBytes("mobile_enc"),
                row.getBytes("email_enc"),
                row.getBytes("address_enc"),
                descriptive(row),
                row.getString("verified") == null ? Verification.NONE : Verification.valueOf(row.getString("verified")),
                updated == null ? null : updated.toInstant(),
                row.getObject("created_by_user", Long.class),
                row.getInt("row_version"),
                row.getBoolean("open"));
    }

    private static Descriptive descriptive(ResultSet row) throws SQLException {
        return new Descriptive(
                row.getString("region_code"),
                row.getString("occupation"),
                row.getBigDecimal("annual_income"),
                row.getString("marital"),
                row.getString("education"),
                row.getObject("id_valid_to", LocalDate.class),
                row.getString("nationality"));
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String code) {
        return code == null ? null : Enum.valueOf(type, code);
    }
}
