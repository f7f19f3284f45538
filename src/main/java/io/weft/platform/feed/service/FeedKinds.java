package io.weft.platform.feed.service;

import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedReference;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.feed.store.KnownCodes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The registry of kinds and references that the modules declare. */
@Service
public class FeedKinds {

    private final List<FeedKind> kinds;
    private final Map<String, FeedReference> references;
    private final KnownCodes codes;

    FeedKinds(ObjectProvider<FeedKind> kinds, ObjectProvider<FeedReference> references, KnownCodes codes) {
        this.codes = codes;
        this.kinds =
                kinds.stream().sorted(Comparator.comparingInt(FeedKind::order)).toList();
        this.references = references.stream().collect(Collectors.toMap(FeedReference::name, Function.identity()));
    }

    /** In the order of loading. */
    public List<FeedKind> all() {
        return kinds;
    }

    /** @throws FeedRefused when no module takes files of that kind */
    public FeedKind get(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FeedRefused("feed.refused.kind-unknown", FeedFileReader.shown(name)));
    }

    public Map<String, FeedReference> references() {
        return references;
    }

    /** Codes of the companies a file may belong to. */
    public List<String> companies() {
        return codes.of(references.get("company"));
    }
}
