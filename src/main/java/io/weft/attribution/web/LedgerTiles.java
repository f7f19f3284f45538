package io.weft.attribution.web;

import static io.weft.platform.web.CockpitBoard.COMMITTEE;
import static io.weft.platform.web.CockpitBoard.GROUP;

import io.weft.access.Permission;
import io.weft.platform.web.CockpitChoice;
import io.weft.platform.web.CockpitTile;
import io.weft.platform.web.CockpitTile.Width;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger brings to the cockpits; its period is the year of the board's day. */
@Configuration(proxyBeanMethods = false)
class LedgerTiles {

    @Bean
    CockpitTile directionsTile() {
        return tile("matrix", "attribution.matrix")
                .at(40, Width.HALF)
                .on(GROUP, COMMITTEE)
                .following(CockpitChoice.AS_OF, CockpitChoice.COMPANY);
    }

    @Bean
    CockpitTile contributionTile() {
        return tile("contribution", "attribution.figures.contribution")
                .at(42, Width.HALF)
                .on(GROUP, COMMITTEE)
                .following(CockpitChoice.AS_OF, CockpitChoice.COMPANY);
    }

    @Bean
    CockpitTile recognitionTile() {
        return tile("recognition", "attribution.figures.recognition")
                .at(60, Width.HALF)
                .on(GROUP, COMMITTEE)
                .following(CockpitChoice.AS_OF, CockpitChoice.COMPANY);
    }

    @Bean
    CockpitTile conflictsTile() {
        return tile("conflicts", "attribution.tile.conflicts")
                .at(62, Width.HALF)
                .on(GROUP, COMMITTEE)
                .following(CockpitChoice.AS_OF);
    }

    private static CockpitTile tile(String id, String titleKey) {
        return CockpitTile.of(id, titleKey, "/ledger/panels/" + id, Permission.LEDGER_VIEW.name());
    }
}
