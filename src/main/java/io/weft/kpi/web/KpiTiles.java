package io.weft.kpi.web;

import static io.weft.platform.web.CockpitBoard.BRANCH;
import static io.weft.platform.web.CockpitBoard.COMMITTEE;
import static io.weft.platform.web.CockpitBoard.GROUP;
import static io.weft.platform.web.CockpitChoice.AS_OF;
import static io.weft.platform.web.CockpitChoice.COMPANY;
import static io.weft.platform.web.CockpitChoice.SEGMENT;
import static io.weft.platform.web.CockpitChoice.UNIT;

import io.weft.access.Permission;
import io.weft.platform.web.CockpitTile;
import io.weft.platform.web.CockpitTile.Width;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module brings to the cockpits: plans, scores, single metrics, the bulletin, and the work of a branch. */
@Configuration(proxyBeanMethods = false)
class KpiTiles {

    private static final String VIEW = Permission.KPI_VIEW.name();

    @Bean
    CockpitTile planTile() {
        return tile("plan", "kpi.tile.plan")
                .at(34, Width.HALF)
                .on(GROUP, COMMITTEE, BRANCH)
                .following(AS_OF, COMPANY, UNIT);
    }

    @Bean
    CockpitTile consentTile() {
        return metric("M-40").at(36, Width.HALF).on(GROUP).readyOn(COMMITTEE);
    }

    @Bean
    CockpitTile persistencyTile() {
        return metric("M-17").at(250, Width.HALF).readyOn(GROUP, COMMITTEE, BRANCH);
    }

    @Bean
    CockpitTile renewalTile() {
        return metric("M-18").at(252, Width.HALF).readyOn(GROUP, COMMITTEE, BRANCH);
    }

    @Bean
    CockpitTile scoresTile() {
        return tile("scores", "kpi.scores")
                .at(32, Width.HALF)
                .on(COMMITTEE, BRANCH)
                .readyOn(GROUP)
                .following(AS_OF, UNIT);
    }

    @Bean
    CockpitTile bulletinTile() {
        return tile("bulletin", "kpi.tile.bulletin")
                .at(70, Width.FULL)
                .on(GROUP)
                .readyOn(COMMITTEE);
    }

    @Bean
    CockpitTile activityTile() {
        return tile("activity", "kpi.tile.activity")
                .at(12, Width.HALF)
                .on(BRANCH)
                .following(AS_OF, UNIT);
    }

    @Bean
    CockpitTile activityRateTile() {
        return metric("M-21").at(13, Width.HALF).on(BRANCH).readyOn(GROUP);
    }

    @Bean
    CockpitTile orphansTile() {
        return CockpitTile.of("orphans", "kpi.tile.orphans", "/cockpit/tiles/orphans", "PENETRATION_VIEW")
                .at(26, Width.HALF)
                .on(BRANCH)
                .following(AS_OF, SEGMENT, UNIT);
    }

    @Bean
    CockpitTile permitsTile() {
        return tile("permits", "kpi.tile.permits").at(28, Width.HALF).on(BRANCH).following(UNIT);
    }

    private static CockpitTile metric(String code) {
        return CockpitTile.of(
                        "metric-" + code.toLowerCase(java.util.Locale.ROOT),
                        "kpi.tile." + code,
                        "/cockpit/tiles/metrics/" + code,
                        VIEW)
                .following(AS_OF, COMPANY, UNIT);
    }

    private static CockpitTile tile(String id, String titleKey) {
        return CockpitTile.of(id, titleKey, "/cockpit/tiles/" + id, VIEW);
    }
}
