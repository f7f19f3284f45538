package io.weft.penetration.web;

import static io.weft.platform.web.CockpitBoard.BRANCH;
import static io.weft.platform.web.CockpitBoard.COMMITTEE;
import static io.weft.platform.web.CockpitBoard.GROUP;

import io.weft.platform.web.CockpitChoice;
import io.weft.platform.web.CockpitTile;
import io.weft.platform.web.CockpitTile.Width;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What penetration brings to the cockpits: the panels of its own page, and a few smaller views of the same figures. */
@Configuration(proxyBeanMethods = false)
class PenetrationTiles {

    @Bean
    CockpitTile leadTile() {
        return tile("lead", "penetration.tile.lead").at(10, Width.FULL).on(GROUP, COMMITTEE, BRANCH);
    }

    @Bean
    CockpitTile segmentsTile() {
        return tile("segments", "penetration.tile.segments")
                .at(15, Width.HALF)
                .on(COMMITTEE)
                .readyOn(GROUP);
    }

    @Bean
    CockpitTile byCompanyTile() {
        return tile("by/company", "penetration.tile.company").at(20, Width.HALF).on(GROUP, COMMITTEE);
    }

    @Bean
    CockpitTile byChannelTile() {
        return tile("by/channel", "penetration.tile.channel")
                .at(22, Width.HALF)
                .on(GROUP, COMMITTEE)
                .readyOn(BRANCH);
    }

    @Bean
    CockpitTile byUnitTile() {
        return tile("by/orgUnit", "penetration.tile.orgUnit")
                .at(24, Width.HALF)
                .on(BRANCH)
                .readyOn(GROUP, COMMITTEE);
    }

    @Bean
    CockpitTile trendTile() {
        return tile("trend", "penetration.panel.trend")
                .at(30, Width.HALF)
                .on(COMMITTEE)
                .readyOn(GROUP, BRANCH);
    }

    @Bean
    CockpitTile pairsTile() {
        return tile("pairs", "penetration.panel.pairs").at(200, Width.HALF).readyOn(GROUP, COMMITTEE);
    }

    @Bean
    CockpitTile movedTile() {
        return tile("moved", "penetration.panel.moved").at(210, Width.HALF).readyOn(GROUP, COMMITTEE);
    }

    @Bean
    CockpitTile courseTile() {
        return tile("course", "penetration.course").at(220, Width.HALF).readyOn(GROUP, COMMITTEE, BRANCH);
    }

    @Bean
    CockpitTile worthTile() {
        return tile("worth", "penetration.worth").at(230, Width.HALF).readyOn(GROUP, COMMITTEE, BRANCH);
    }

    @Bean
    CockpitTile gapsTile() {
        return tile("gaps", "penetration.gaps").at(240, Width.FULL).readyOn(GROUP, COMMITTEE, BRANCH);
    }

    /** A panel of the penetration page as a tile; all of them heed every choice of a board. */
    private static CockpitTile tile(String panel, String titleKey) {
        return CockpitTile.of(
                        panel.replace('/', '-').toLowerCase(java.util.Locale.ROOT),
                        titleKey,
                        "/penetration/panels/" + panel,
                        "PENETRATION_VIEW")
                .following(CockpitChoice.values());
    }
}
