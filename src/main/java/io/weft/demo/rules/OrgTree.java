package io.weft.demo.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Head office, province, city, outlet: the org tree of every company of the group. */
final class OrgTree {

    private final Sheets sheets;

    OrgTree(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Unit code to the code of the unit above it, head office left out. */
    static Map<String, String> parents(Subsidiary c) {
        Map<String, String> above = new HashMap<>();
        for (Place p : Place.all()) {
            above.put(c.outlet(p), c.cityUnit(p));
            above.put(c.cityUnit(p), c.provinceUnit(p));
        }
        return above;
    }

    void write() {
        for (Subsidiary company : Subsidiary.values()) {
            units(company);
        }
        interactionDepartment();
    }

    private void units(Subsidiary c) {
        Set<String> known = new HashSet<>();
        unit(c, c.headOffice(), null, c.shortName + "总公司", "HQ");
        for (Place p : Place.all()) {
            if (known.add(c.provinceUnit(p))) {
                unit(c, c.provinceUnit(p), c.headOffice(), c.shortName + p.provinceName() + "分公司", "PROVINCE");
            }
            if (known.add(c.cityUnit(p))) {
                unit(c, c.cityUnit(p), c.provinceUnit(p), c.shortName + p.cityName() + "中心支公司", "CITY");
            }
            unit(c, c.outlet(p), c.cityUnit(p), p.districtName() + c.outletName, "OUTLET");
        }
    }

    private void unit(Subsidiary c, String code, @Nullable String parent, String... nameAndLevel) {
        sheets.of("org_units", c).row(c, code, parent, nameAndLevel[0], nameAndLevel[1], "NORMAL", null);
    }

    private void interactionDepartment() {
        Place place = Place.all().get(0);
        Subsidiary c = Subsidiary.PC;
        sheets.of("org_units", c)
                .row(c, c.cityUnit(place) + "H1", c.cityUnit(place), "产险上海寿险互动部", "OUTLET", "INTERACTION_DEPT", "LIFE");
        Subsidiary life = Subsidiary.LIFE;
        sheets.of("org_units", life)
                .row(
                        life,
                        life.cityUnit(place) + "S1",
                        life.cityUnit(place),
                        "人寿上海收展部",
                        "OUTLET",
                        "COLLECTION_DEPT",
                        null);
    }
}
