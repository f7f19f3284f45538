package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The reference data of the group: companies, channels, products, partners and who may sell for whom. */
final class Catalogue {

    private static final int PARTNERS = 24;

    private static final String CHANNELS = """
            IND_LIFE,寿险个险,LIFE,TIED
            IND_PC,产险个代,PC,TIED
            IND_HEALTH,健康险个代,HEALTH,TIED
            IND_PENSION,养老险直销,ANNUITY,TIED
            BROKER,经代,,BROKER
            BANCA,银保,BANK,BANK
            TELESALES,电销,PC,REMOTE
            COUNTER,柜面,BANK,COUNTER
            SEC_DESK,证券营业部,SEC,COUNTER
            """;

    private static final List<String> AUTHORITIES = List.of(
            "LIFE>PC:MOTOR",
            "LIFE>PC:MOTOR_COMPULSORY",
            "LIFE>PC:ACCIDENT",
            "LIFE>PC:PROPERTY",
            "LIFE>HEALTH:*",
            "LIFE>PENSION:PERSONAL_ANNUITY",
            "PC>LIFE:TERM_LIFE",
            "PC>LIFE:ACCIDENT",
            "PC>HEALTH:MEDICAL",
            "HEALTH>LIFE:*",
            "BANK>LIFE:*",
            "BANK>PC:PROPERTY",
            "BANK>PENSION:PERSONAL_ANNUITY");

    private final DemoPlan plan;
    private final Sheets sheets;

    Catalogue(DemoPlan plan, Sheets sheets) {
        this.plan = plan;
        this.sheets = sheets;
    }

    /** Writes the reference data and returns the codes of the broker partners. */
    List<String> write() {
        for (Subsidiary c : Subsidiary.values()) {
            sheets.of("companies").row(c, c.line, c.fullName, c.englishName);
        }
        CHANNELS.lines().forEach(line -> sheets.of("channels").row((Object[]) line.split(",", -1)));
        Product.all().forEach(this::product);
        AUTHORITIES.forEach(this::authority);
        return partners();
    }

    private void product(Product p) {
        String overlap = p.category().equals("ACCIDENT") ? "ACCIDENT" : null;
        sheets.of("products", p.company())
                .row(
                        p.company(),
                        p.code(),
                        p.series(),
                        p.category(),
                        p.name(),
                        p.saleMode(),
                        p.level(),
                        p == Product.GROUP_MEDICAL,
                        p.compulsory(),
                        p.coolingOffDays(),
                        p.need(),
                        overlap);
    }

    private void authority(String text) {
        String[] parts = text.split("[>:]");
        LocalDate from = plan.today().minusYears(2).withDayOfYear(1);
        String licence = "XH" + parts[0].charAt(0) + parts[1].charAt(0) + from.getYear();
        sheets.of("authorities", Subsidiary.valueOf(parts[0]))
                .row(parts[0], parts[1], parts[2], licence, from, from.plusYears(5));
    }

    private List<String> partners() {
        Dice dice = Dice.of(plan.seed(), "partners");
        List<String> brokers = new ArrayList<>();
        for (int i = 1; i <= PARTNERS; i++) {
            Place place = Place.pick(dice);
            String type = dice.pick(List.of("BROKER", "BROKER", "AGENCY", "BANK", "DEALER", "OTHER"));
            String code = String.format("PT%03d", i);
            sheets.of("partners")
                    .row(
                            code,
                            partnerName(dice, place, type),
                            Certificates.creditCode(dice, place.districtCode()),
                            "XK" + dice.digits(10),
                            type,
                            dice.pick(List.of("PC", "LIFE", "HEALTH")),
                            plan.today().minusDays(dice.between(200, 4000)));
            if (type.equals("BROKER") || type.equals("AGENCY")) {
                brokers.add(code);
            }
        }
        return brokers;
    }

    private static String partnerName(Dice dice, Place place, String type) {
        String trade = switch (type) {
            case "BROKER" -> "保险经纪有限公司";
            case "AGENCY" -> "保险代理有限公司";
            case "BANK" -> "村镇银行股份有限公司";
            case "DEALER" -> "汽车销售服务有限公司";
            default -> "旅行社有限公司";
        };
        return place.cityName() + dice.pick("安信华泰和恒永盛") + dice.pick("达源嘉联通顺诚邦") + trade;
    }
}
