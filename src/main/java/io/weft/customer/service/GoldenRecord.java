package io.weft.customer.service;

import io.weft.customer.ProfileField;
import io.weft.customer.rules.Statement;
import io.weft.customer.rules.Survivorship;
import io.weft.customer.store.RecordFacts;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the golden value of each field among the records in sight (PR-ID-07). */
final class GoldenRecord {

    private static final Map<ProfileField, Function<RecordFacts, @Nullable Object>> STORED =
            new EnumMap<>(ProfileField.class);

    /** What is known of a record of another company whose contract one's own company sold. */
    private static final Set<ProfileField> BASIC =
            EnumSet.of(ProfileField.NAME, ProfileField.GENDER, ProfileField.BIRTH_DATE);

    static {
        STORED.put(ProfileField.NAME, RecordFacts::name);
        STORED.put(ProfileField.GENDER, RecordFacts::gender);
        STORED.put(ProfileField.BIRTH_DATE, RecordFacts::birthDate);
        STORED.put(ProfileField.ID_TYPE, RecordFacts::idType);
        STORED.put(ProfileField.ID_NO, RecordFacts::idNo);
        STORED.put(ProfileField.MOBILE, RecordFacts::mobile);
        STORED.put(ProfileField.EMAIL, RecordFacts::email);
        STORED.put(ProfileField.ADDRESS, RecordFacts::address);
        STORED.put(ProfileField.ID_VALID_TO, record -> record.descriptive().idValidTo());
        STORED.put(ProfileField.NATIONALITY, record -> record.descriptive().nationality());
        STORED.put(ProfileField.OCCUPATION, record -> record.descriptive().occupation());
        STORED.put(ProfileField.REGION, record -> record.descriptive().region());
        STORED.put(ProfileField.ANNUAL_INCOME, record -> record.descriptive().annualIncome());
        STORED.put(ProfileField.MARITAL, record -> record.descriptive().marital());
        STORED.put(ProfileField.EDUCATION, record -> record.descriptive().education());
    }

    private final Collection<RecordFacts> records;

    GoldenRecord(Collection<RecordFacts> records) {
        this.records = records;
    }

    /** The values there are, in the order of the page. */
    List<GoldenValue> values() {
        return Arrays.stream(ProfileField.values())
                .flatMap(field -> value(field).stream())
                .toList();
    }

    Optional<GoldenValue> value(ProfileField field) {
        List<Statement<GoldenValue>> statements = records.stream()
                .filter(record -> record.open() || BASIC.contains(field))
                .flatMap(record -> Optional.ofNullable(STORED.get(field).apply(record))
                        .map(stored -> statement(new GoldenValue(field, stored, record)))
                        .stream())
                .toList();
        return Survivorship.golden(statements).map(Statement::value);
    }

    private static Statement<GoldenValue> statement(GoldenValue value) {
        RecordFacts source = value.source();
        return new Statement<>(value, source.id(), source.verified(), source.madeBy() != null, source.updatedAt());
    }
}
