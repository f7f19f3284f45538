package io.weft.penetration;

import java.util.Map;

/** What codes are called, by dimension; English names where there are any. */
public record CodeNames(Map<Dimension, Map<String, String>> names, Map<String, String> companiesInEnglish) {

    public CodeNames {
        names = Map.copyOf(names);
        companiesInEnglish = Map.copyOf(companiesInEnglish);
    }

    /** The name of a code, the code itself when it has none. */
    public String of(Dimension dimension, String code, boolean english) {
        var name = names.getOrDefault(dimension, Map.of()).getOrDefault(code, code);
        return english && dimension == Dimension.COMPANY ? companiesInEnglish.getOrDefault(code, name) : name;
    }
}
