package io.weft.demo.rules;

import java.util.List;

/** What one company of the demo group offers. */
record Product(Subsidiary company, String code, String series, String category, String name, String need) {

    static final Product WHOLE_LIFE = new Product(Subsidiary.LIFE, "WL01", "LIFE", "WHOLE_LIFE", "传家宝终身寿险", "LIFE");
    static final Product TERM_LIFE = new Product(Subsidiary.LIFE, "TL01", "LIFE", "TERM_LIFE", "安心定期寿险", "LIFE");
    static final Product ENDOWMENT = new Product(Subsidiary.LIFE, "EN01", "LIFE", "ENDOWMENT", "福满两全保险", "RETIREMENT");
    static final Product LIFE_ACCIDENT =
            new Product(Subsidiary.LIFE, "AC01", "LIFE", "ACCIDENT", "守护综合意外险", "ACCIDENT");
    static final Product MOTOR = new Product(Subsidiary.PC, "MO01", "PC", "MOTOR", "家用车商业险", "PROPERTY");
    static final Product MOTOR_COMPULSORY =
            new Product(Subsidiary.PC, "MO02", "PC", "MOTOR_COMPULSORY", "机动车交强险", "PROPERTY");
    static final Product PC_ACCIDENT = new Product(Subsidiary.PC, "AC11", "PC", "ACCIDENT", "出行意外险", "ACCIDENT");
    static final Product HOME = new Product(Subsidiary.PC, "HO01", "PC", "PROPERTY", "家庭财产险", "PROPERTY");
    static final Product FACTORY = new Product(Subsidiary.PC, "EP01", "PC", "COMMERCIAL", "企业财产综合险", "PROPERTY");
    static final Product LIABILITY = new Product(Subsidiary.PC, "EL01", "PC", "LIABILITY", "雇主责任险", "PROPERTY");
    static final Product MEDICAL = new Product(Subsidiary.HEALTH, "ME01", "HEALTH", "MEDICAL", "百万医疗险", "HEALTH");
    static final Product ILLNESS =
            new Product(Subsidiary.HEALTH, "CI01", "HEALTH", "CRITICAL_ILLNESS", "康健重大疾病险", "HEALTH");
    static final Product GROUP_MEDICAL =
            new Product(Subsidiary.HEALTH, "GM01", "HEALTH", "GROUP_MEDICAL", "企业补充医疗险", "HEALTH");
    static final Product ANNUITY =
            new Product(Subsidiary.PENSION, "PA01", "ANNUITY", "PERSONAL_ANNUITY", "金晖个人养老年金", "RETIREMENT");
    static final Product ENTERPRISE_ANNUITY =
            new Product(Subsidiary.PENSION, "EA01", "ANNUITY", "ENTERPRISE_ANNUITY", "企业年金计划", "RETIREMENT");
    static final Product CURRENT = new Product(Subsidiary.BANK, "CUR", "BANK", "CURRENT", "活期账户", "");
    static final Product DEPOSIT = new Product(Subsidiary.BANK, "TD", "BANK", "TERM_DEPOSIT", "定期存款", "");
    static final Product LOAN = new Product(Subsidiary.BANK, "HL", "BANK", "HOUSING_LOAN", "住房贷款", "");
    static final Product CARD = new Product(Subsidiary.BANK, "CC", "CARD", "CREDIT_CARD", "锦川信用卡", "");
    static final Product WEALTH = new Product(Subsidiary.BANK, "WM", "FUND", "WEALTH", "净值型理财", "RETIREMENT");
    static final Product SECURITIES = new Product(Subsidiary.SEC, "SA", "SEC", "BROKERAGE", "证券账户", "");
    static final Product FUND = new Product(Subsidiary.SEC, "MF", "FUND", "MUTUAL_FUND", "锦川稳健混合基金", "RETIREMENT");

    private static final List<Product> ALL = List.of(
            WHOLE_LIFE,
            TERM_LIFE,
            ENDOWMENT,
            LIFE_ACCIDENT,
            MOTOR,
            MOTOR_COMPULSORY,
            PC_ACCIDENT,
            HOME,
            FACTORY,
            LIABILITY,
            MEDICAL,
            ILLNESS,
            GROUP_MEDICAL,
            ANNUITY,
            ENTERPRISE_ANNUITY,
            CURRENT,
            DEPOSIT,
            LOAN,
            CARD,
            WEALTH,
            SECURITIES,
            FUND);

    static List<Product> all() {
        return ALL;
    }

    boolean compulsory() {
        return this == MOTOR_COMPULSORY;
    }

    String saleMode() {
        if (this == FACTORY || this == WEALTH) {
            return "DIRECT_ONLY";
        }
        return this == ENTERPRISE_ANNUITY ? "REFERRAL_ONLY" : "OPEN";
    }

    /** Sale level: three grades for property insurance, five elsewhere. */
    String level() {
        if (company == Subsidiary.PC) {
            return this == FACTORY || this == LIABILITY ? "PC3" : "PC1";
        }
        return switch (code) {
            case "WM", "MF" -> "P3";
            case "SA" -> "P4";
            case "EN01", "PA01", "CI01", "EA01" -> "P2";
            default -> "P1";
        };
    }

    int coolingOffDays() {
        boolean longTerm =
                List.of(WHOLE_LIFE, TERM_LIFE, ENDOWMENT, ILLNESS, ANNUITY).contains(this);
        return longTerm ? 15 : 0;
    }
}
