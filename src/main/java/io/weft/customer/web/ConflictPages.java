package io.weft.customer.web;

import io.weft.platform.web.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Somebody else was faster: theirs and mine side by side, and a choice for each field that differs. */
@Component
@RequiredArgsConstructor
class ConflictPages {

    private final Messages messages;

    /**
     * @param action where the chosen values are posted
     * @param back where giving up leads
     * @param version theirs; the next save builds on it
     */
    ModelAndView page(String action, String back, int version, List<ConflictField> fields) {
        var page = new ModelAndView("customer/conflict")
                .addObject("action", action)
                .addObject("back", back)
                .addObject("version", version)
                .addObject(
                        "same",
                        fields.stream().filter(field -> !field.differs()).toList())
                .addObject(
                        "differing",
                        fields.stream().filter(ConflictField::differs).toList());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** A field whose values are codes with texts under a common prefix of message keys. */
    ConflictField coded(Label label, String prefix, @Nullable Object mine, @Nullable Object theirs) {
        return new ConflictField(
                label.name(),
                label.key(),
                ConflictField.text(mine),
                ConflictField.text(theirs),
                words(prefix, mine),
                words(prefix, theirs));
    }

    private String words(String prefix, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        var codes = value instanceof Collection<?> many ? many : Arrays.asList(value);
        return codes.stream()
                .map(code -> messages.textOr(String.valueOf(code), prefix + code))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A form field and the message key of its label. */
    record Label(String name, String key) {}
}
