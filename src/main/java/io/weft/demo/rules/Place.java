package io.weft.demo.rules;

import java.util.List;

/** A district where the group has outlets; codes follow GB/T 2260. */
record Place(String province, String city, String district) {

    private static final Weighted<Place> ALL = Weighted.of(
            List.of(
                    new Place("31上海", "3101上海", "310104徐汇"),
                    new Place("31上海", "3101上海", "310115浦东"),
                    new Place("11北京", "1101北京", "110105朝阳"),
                    new Place("11北京", "1101北京", "110108海淀"),
                    new Place("32江苏", "3201南京", "320102玄武"),
                    new Place("32江苏", "3205苏州", "320508姑苏"),
                    new Place("33浙江", "3301杭州", "330106西湖"),
                    new Place("33浙江", "3302宁波", "330203海曙"),
                    new Place("42湖北", "4201武汉", "420106武昌"),
                    new Place("44广东", "4401广州", "440106天河"),
                    new Place("44广东", "4403深圳", "440304福田"),
                    new Place("44广东", "4406佛山", "440604禅城"),
                    new Place("51四川", "5101成都", "510104锦江"),
                    new Place("51四川", "5107绵阳", "510703涪城")),
            12,
            13,
            9,
            9,
            7,
            8,
            8,
            6,
            7,
            9,
            10,
            6,
            8,
            4);

    private static final List<String> ROADS =
            List.of("人民", "解放", "中山", "建设", "和平", "长江", "黄河", "新华", "文化", "学府", "滨江", "迎宾", "青年", "光明", "朝阳");

    static List<Place> all() {
        return ALL.items();
    }

    static Place pick(Dice dice) {
        return ALL.pick(dice);
    }

    String provinceCode() {
        return province.substring(0, 2);
    }

    String provinceName() {
        return province.substring(2);
    }

    String cityCode() {
        return city.substring(0, 4);
    }

    String cityName() {
        return city.substring(4);
    }

    String districtCode() {
        return district.substring(0, 6);
    }

    String districtName() {
        return district.substring(6);
    }

    String address(Dice dice) {
        return cityName() + "市" + districtName() + "区" + dice.pick(ROADS) + dice.pick("东西南北中") + "路"
                + dice.between(1, 1999) + "号" + dice.between(1, 38) + "幢" + dice.between(1, 32) + "0"
                + dice.between(1, 6) + "室";
    }
}
