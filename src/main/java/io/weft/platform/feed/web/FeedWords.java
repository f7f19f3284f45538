package io.weft.platform.feed.web;

import io.weft.platform.feed.FeedProblem;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts problems of feeds into the reader's language. */
@Component("feedWords")
@RequiredArgsConstructor
public class FeedWords {

    private final MessageSource messages;

    public String say(FeedProblem problem) {
        return messages.getMessage(
                problem.messageKey(), problem.args().toArray(), problem.messageKey(), LocaleContextHolder.getLocale());
    }
}
