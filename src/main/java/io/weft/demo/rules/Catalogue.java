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

    /** Ends soon, so that its renewal is asked for. */
    private static final String ENDING = "SEC>PENSION";

    private static final int ENDING_DAYS = 60;

    private static final String AGREEMENTS = """
            HZ-2025-01,LIFE;PC,JOINT,LIFE:50;PC:50,700
            HZ-2025-02,LIFE;HEALTH,JOINT,LIFE:60;HEALTH:40,500
            HZ-2025-03,PC;HEALTH;LIFE,JOINT,,420
            HZ-2025-04,LIFE;PC,MUTUAL_AGENCY,,600
            HZ-2025-05,BANK;LIFE,CHANNEL,BANK:50;LIFE:50,75
            HZ-2025-06,LIFE;PC,COST_SHARING,LIFE:40;PC:60,300
            HZ-2023-11,BANK;PC,CHANNEL,BANK:50;PC:50,-40
            """;

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
        for (Subsidiary seller : Subsidiary.values()) {
            for (Subsidiary writer : Subsidiary.values()) {
                if (seller != writer) {
                    authority(seller, writer);
                }
            }
        }
        AGREEMENTS.lines().forEach(line -> agreement(line.split(",")));
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

    private void authority(Subsidiary seller, Subsidiary writer) {
        LocalDate from = plan.today().minusYears(2).withDayOfYear(1);
        boolean ending = ENDING.equals(seller + ">" + writer);
        sheets.of("authorities", seller)
                .row(
                        seller,
                        writer,
                        "*",
                        "XH" + seller.letter + writer.letter + from.getYear(),
                        from,
                        ending ? plan.today().plusDays(ENDING_DAYS) : from.plusYears(5));
    }

    private void agreement(String[] parts) {
        LocalDate end = plan.today().plusDays(Integer.parseInt(parts[4]));
        sheets.of("agreements")
                .row(parts[0], parts[1], parts[2], parts[3], end.minusYears(3).plusDays(1), end);
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
