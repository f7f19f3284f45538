package io.weft.demo.service;

import io.weft.access.CurrentUser;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.BulletinWords;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.WriteBulletin;
import io.weft.kpi.service.BulletinDesk;
import io.weft.kpi.service.KpiMonths;
import java.time.YearMonth;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The bulletin of the month before the last one; that of the last month is left to whoever looks around. */
@Component
@RequiredArgsConstructor
class DemoBulletin {

    private final BulletinDesk desk;
    private final KpiMonths months;

    void publish(YearMonth lastMonth, CurrentUser office) {
        months.find(lastMonth.minusMonths(1))
                .filter(month -> month.measuredAt() != null)
                .map(KpiPeriod::month)
                .ifPresent(month -> {
                    desk.generate(month, office);
                    desk.publish(new WriteBulletin(month, desk.draft(month).version(), words()), office);
                });
    }

    private static BulletinWords words() {
        return new BulletinWords(
                "各方向仍不均衡，互代集中于寿险与产险",
                Map.of(
                        BulletinSection.PENETRATION,
                        "渗透仍以寿险与产险之间的交叉为主。请各公司以到期客户为重点，按月复核空白需求清单。",
                        BulletinSection.CROSS_SALE,
                        "保费集中于寿险与产险互代，其他方向有待打开。请相关公司先落实授权与联系人，再下达线索。"));
    }
}
