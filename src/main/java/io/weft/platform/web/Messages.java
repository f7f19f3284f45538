package io.weft.platform.web;

import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The texts of all modules in the language of the one who looks ({@code #texts} in templates). */
@Component
@RequiredArgsConstructor
public class Messages {

    private final MessageSource source;

    public String text(String key, Object... args) {
        return source.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** The text, or the fallback where a key comes from data and may be unknown. */
    public String textOr(String fallback, String key, Object... args) {
        return String.valueOf(source.getMessage(key, args, fallback, LocaleContextHolder.getLocale()));
    }

    /** Where the texts of an error page begin: by its status, else by its kind. */
    public String errorKey(Integer status) {
        var key = "error." + status;
        return textOr("", key + ".what").isEmpty() ? (status < 500 ? "error.4xx" : "error.5xx") : key;
    }
}
