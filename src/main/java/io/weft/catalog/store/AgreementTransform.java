package io.weft.catalog.store;

import static java.util.stream.Collectors.joining;

import io.weft.catalog.AgreementShare;
import io.weft.catalog.rules.AgreedShares;
import io.weft.platform.feed.FeedRow;
import io.weft.platform.feed.RowTransform;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the shares of an agreement apart: the companies to look up, and the text that is kept. */
@Component
class AgreementTransform implements RowTransform {

    @Override
    public void apply(FeedRow row) {
        if (row.get("shares") == null) {
            return;
        }
        Optional<List<AgreementShare>> shares = AgreedShares.read(row.get("shares"));
        if (shares.isEmpty()) {
            row.reject("shares", "catalog.feed.shares");
            return;
        }
        row.set("shares", shares.get().stream().map(AgreementShare::company).toArray(String[]::new));
        row.set(
                "shares_text",
                shares.get().stream()
                        .map(share -> share.company()
                                + ':'
                                + share.percent().stripTrailingZeros().toPlainString())
                        .collect(joining(";")));
    }
}
