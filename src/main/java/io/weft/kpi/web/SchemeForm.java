package io.weft.kpi.web;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.ProposeScheme;
import io.weft.kpi.SchemeItem;
import io.weft.kpi.Span;
import io.weft.kpi.SubjectKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A scheme as a person writes it: up to ten items; lines without a metric do not count. */
record SchemeForm(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}", message = "{kpi.error.scheme-code}") @Nullable
        String code,

        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull @Nullable SubjectKind kind,
        @Nullable List<String> channels,
        @NotNull @Nullable AssessmentMode mode,
        @NotNull @Nullable Span span,
        @Valid @Nullable List<ItemForm> items,

        @NotNull @FutureOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotBlank @Size(max = 500) @Nullable String note) {

    static final int ITEMS = 10;

    SchemeForm {
        var padded = new ArrayList<ItemForm>();
        if (items != null) {
            items.stream().limit(ITEMS).forEach(item -> padded.add(item == null ? ItemForm.empty() : item));
        }
        while (padded.size() < ITEMS) {
            padded.add(ItemForm.empty());
        }
        items = padded;
    }

    /** A line of a scheme. */
    record ItemForm(
            @Nullable @Size(max = 21) String metric,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal weight,

            @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) @Nullable
            BigDecimal cap,

            @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) @Nullable
            BigDecimal floor) {

        static ItemForm empty() {
            return new ItemForm(null, null, null, null);
        }

        static ItemForm of(SchemeItem item) {
            return new ItemForm(item.metric(), item.weight(), item.cap(), item.floor());
        }
    }

    List<SchemeItem> given(BigDecimal usualCap, BigDecimal usualFloor) {
        return items.stream()
                .filter(item -> item.metric() != null && !item.metric().isBlank())
                .map(item -> new SchemeItem(
                        item.metric(),
                        item.weight() == null ? BigDecimal.ZERO : item.weight(),
                        item.cap() == null ? usualCap : item.cap(),
                        item.floor() == null ? usualFloor : item.floor()))
                .toList();
    }

    ProposeScheme toCommand(BigDecimal usualCap, BigDecimal usualFloor) {
        var named = channels == null
                ? List.<String>of()
                : channels.stream().filter(one -> one != null && !one.isBlank()).toList();
        return new ProposeScheme(
                code == null ? "" : code,
                name == null ? "" : name,
                kind,
                named,
                mode,
                span,
                given(usualCap, usualFloor),
                from,
                note == null ? "" : note);
    }
}
