package io.weft.demo.rules;

/** The six companies of the demo group; the letter starts every number they give out. */
enum Subsidiary {
    LIFE('L', "LIFE", "锦川人寿保险股份有限公司", "Jinchuan Life", "人寿", "营业部"),
    PC('P', "PC", "锦川财产保险股份有限公司", "Jinchuan Property & Casualty", "产险", "支公司"),
    HEALTH('H', "HEALTH", "锦川健康保险股份有限公司", "Jinchuan Health", "健康", "营业部"),
    PENSION('A', "PENSION", "锦川养老保险股份有限公司", "Jinchuan Pension", "养老", "业务部"),
    BANK('B', "BANK", "锦川银行股份有限公司", "Jinchuan Bank", "银行", "支行"),
    SEC('S', "SEC", "锦川证券股份有限公司", "Jinchuan Securities", "证券", "证券营业部");

    final char letter;
    final String line;
    final String fullName;
    final String englishName;
    final String shortName;
    final String outletName;

    Subsidiary(char letter, String line, String... names) {
        this.letter = letter;
        this.line = line;
        this.fullName = names[0];
        this.englishName = names[1];
        this.shortName = names[2];
        this.outletName = names[3];
    }

    /** A number such as {@code LC0000123}. */
    String number(char kind, int sequence) {
        String digits = Integer.toString(10_000_000 + sequence);
        return "" + letter + kind + digits.substring(1);
    }

    String headOffice() {
        return letter + "00";
    }

    String provinceUnit(Place place) {
        return letter + place.provinceCode();
    }

    String cityUnit(Place place) {
        return letter + place.cityCode();
    }

    String outlet(Place place) {
        return letter + place.districtCode() + "01";
    }
}
