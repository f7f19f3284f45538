package io.weft.kpi.web;

import io.weft.kpi.BulletinSection;
import io.weft.kpi.BulletinWords;
import io.weft.kpi.WriteBulletin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes into a bulletin.
 *
 * @param comments one for each section, in their order
 */
record BulletinForm(
        @NotNull @Nullable Integer version,
        @Size(max = 200) @Nullable String headline,
        @Nullable List<@Nullable @Size(max = 4000) String> comments) {

    BulletinForm {
        var all = new ArrayList<@Nullable String>(comments == null ? List.of() : comments);
        while (all.size() < BulletinSection.values().length) {
            all.add(null);
        }
        comments = all;
    }

    static BulletinForm of(BulletinWords words, int version) {
        var comments = new ArrayList<@Nullable String>();
        for (var section : BulletinSection.values()) {
            comments.add(words.comment(section));
        }
        return new BulletinForm(version, words.headline(), comments);
    }

    WriteBulletin toCommand(YearMonth month) {
        var written = new EnumMap<BulletinSection, String>(BulletinSection.class);
        for (var section : BulletinSection.values()) {
            var comment = comments.get(section.ordinal());
            if (comment != null && !comment.isBlank()) {
                written.put(section, comment);
            }
        }
        return new WriteBulletin(
                month, version == null ? -1 : version, new BulletinWords(Objects.toString(headline, ""), written));
    }
}
