package io.weft.platform.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an action, shown once on the next page: {@code redirect.addFlashAttribute("flash", Flash.success(key))}.
 *
 * @param undo address to POST to within ten seconds; null when the action cannot be taken back
 */
public record Flash(
        String kind,
        String messageKey,
        List<String> args,
        @Nullable String undo) implements Serializable {

    private static final long serialVersionUID = 1L;

    public static Flash success(String messageKey, Object... args) {
        return new Flash("success", messageKey, texts(args), null);
    }

    public static Flash error(String messageKey, Object... args) {
        return new Flash("error", messageKey, texts(args), null);
    }

    public Flash withUndo(String address) {
        return new Flash(kind, messageKey, args, address);
    }

    public boolean good() {
        return kind.equals("success");
    }

    public String icon() {
        return good() ? "circle-check" : "alert-triangle";
    }

    public String text(Messages messages) {
        return messages.text(messageKey, args.toArray());
    }

    private static List<String> texts(Object[] args) {
        return java.util.Arrays.stream(args).map(String::valueOf).toList();
    }
}
