package io.weft.customer.web;

import io.weft.platform.web.Messages;
import io.weft.platform.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Regions by name: the first two digits of a GB/T 2260 code are the province ({@code @regions} in templates). */
@Component
@RequiredArgsConstructor
class Regions {

    private static final int PROVINCE = 2;
    private static final List<String> PROVINCES = List.of(
            ("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82")
                    .split(" "));

    private final Messages messages;

    /** The province of a code, or the code where it is none of this country. */
    public String name(String code) {
        return code.length() < PROVINCE ? code : messages.textOr(code, "region." + code.substring(0, PROVINCE));
    }

    /** The provinces as choices; a finer code that is asked for already is a choice too. */
    List<Option> choices(@Nullable String asked) {
        var choices = new ArrayList<Option>();
        Stream.ofNullable(asked)
                .filter(code -> !PROVINCES.contains(code))
                .map(code -> Option.text(code, (name(code) + " " + code).strip()))
                .forEach(choices::add);
        PROVINCES.forEach(code -> choices.add(Option.key(code, "region." + code)));
        return choices;
    }
}
