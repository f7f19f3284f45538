package io.weft.customer.service;

import io.weft.customer.HowSure;
import io.weft.customer.TagDimension;
import io.weft.customer.TagSaid;
import io.weft.customer.Verification;
import io.weft.customer.rules.TagMerge;
import io.weft.customer.store.TagQueries.SaidRow;
import io.weft.platform.parameter.Parameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a statement about a customer weighs: its confidence by the parameters {@code P.tag.*}, faded by its age (F-23). */
@Component
@RequiredArgsConstructor
public class TagWeights {

    private final Parameters parameters;
    private final Clock clock;

    BigDecimal confidence(HowSure how) {
        return parameters.decimal(how.parameter()).min(BigDecimal.ONE);
    }

    /** As the parameters are right now. */
    Scale scale() {
        return new Scale(parameters.beginningWith("P.tag."), LocalDate.now(clock));
    }

    /** One reading of the parameters, for many statements. */
    static final class Scale {

        private final Map<String, String> values;
        private final TagMerge merge;

        Scale(Map<String, String> values, LocalDate today) {
            this.values = values;
            this.merge = on(today);
        }

        private TagMerge on(LocalDate day) {
            return new TagMerge(day, Integer.parseInt(values.getOrDefault("P.tag.half_life", "365")));
        }

        /** What a statement weighed on a day. */
        BigDecimal weight(TagSaid said, LocalDate day) {
            return on(day).weight(said.confidence(), said.observedOn());
        }

        Weighed weighed(SaidRow row) {
            return new Weighed(row, confidence(row));
        }

        /** What is said in one dimension, heaviest first. */
        List<Weighed> ranked(Collection<SaidRow> rows) {
            return merge.ranked(rows.stream().map(this::weighed).toList());
        }

        /** For the page; {@code viewer} is who may take back what he said himself. */
        TagSaid show(Weighed one, long viewer) {
            SaidRow row = one.row();
            return new TagSaid(
                    row.tag(),
                    row.company(),
                    row.value(),
                    one.confidence(),
                    merge.weight(one.confidence(), row.observedOn()),
                    row.source(),
                    row.observedOn(),
                    row.amount(),
                    row.by(),
                    row.user() != null && row.user() == viewer);
        }

        private BigDecimal confidence(SaidRow row) {
            BigDecimal said = row.confidence();
            return said == null ? income(row.verified()) : said;
        }

        /** The income of a record is believed as far as the record is verified. */
        private BigDecimal income(@Nullable Verification verified) {
            String how =
                    (verified == null ? Verification.NONE : verified).name().toLowerCase(Locale.ROOT);
            return new BigDecimal(values.getOrDefault("P.tag.income." + how, "0.5")).min(BigDecimal.ONE);
        }
    }

    /** A statement with its confidence. */
    record Weighed(SaidRow row, BigDecimal confidence) implements TagMerge.Said {

        @Override
        public LocalDate observedOn() {
            return row.observedOn();
        }

        @Override
        public long number() {
            Long tag = row.tag();
            return tag == null ? 0 : tag;
        }

        boolean in(TagDimension dimension) {
            return row.dimension().equals(dimension.code());
        }
    }
}
