package io.weft.platform.parameter;

import java.util.List;

/** The values a parameter may take that is neither a number nor yes or no; a bean of the module that reads it. */
public record ParameterChoices(String key, List<String> values) {

    public ParameterChoices {
        values = List.copyOf(values);
    }
}
