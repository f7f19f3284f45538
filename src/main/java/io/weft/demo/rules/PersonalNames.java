package io.weft.demo.rules;

import java.util.List;
import java.util.Map;

/** Chinese personal names: surnames as frequent as in the census, given names in the fashion of the birth year. */
final class PersonalNames {

    private static final Weighted<String> SURNAMES = Weighted.parse("""
            王725 李719 张683 刘538 陈453 杨308 黄217 赵207 吴200 周193 徐166 孙152 马127 朱126 胡122 郭119 何117
            林114 高109 罗100 郑95 梁91 谢82 宋80 唐72 许70 韩68 邓66 冯65 曹62 彭60 曾58 肖57 田55 董53 潘52 袁51
            蔡50 蒋49 余48 于47 杜46 叶45 程44 魏43 苏42 吕41 丁40 任39 卢38 姚37 沈37 钟36 姜35 崔34 谭33 陆32 范31
            汪31 廖30 石29 金28 韦27 贾26 夏26 付25 方25 邹24 熊23 白23 孟22 秦22 邱21 侯21 江21 尹20 薛20 闫19 段19
            雷18 龙18 黎17 史17 陶17 贺16 毛16 郝16 顾15 龚15 邵15 万14 覃14 武14 钱13 戴13 严12 莫11 孔10 向10 常9
            欧阳5 上官1 司马1 诸葛1
            """);

    private static final List<String> MEN_BEFORE_1965 = List.of(
            "建国", "国强", "志强", "建华", "国华", "德明", "卫东", "建军", "志明", "福生", "永福", "文斌", "振华", "树林", "长江", "玉山", "金龙", "国庆",
            "爱民", "援朝");
    private static final List<String> WOMEN_BEFORE_1965 = List.of(
            "秀英", "桂英", "秀兰", "玉兰", "桂兰", "淑珍", "凤英", "玉珍", "秀珍", "淑英", "玉梅", "春梅", "美华", "惠芳", "爱华", "月英", "素珍", "翠兰",
            "菊芳", "雅琴");
    private static final String MEN = "伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林阳志海峰毅翔亮栋锋诚睿晨";
    private static final String WOMEN = "芳娜敏静丽艳娟霞燕玲梅莉婷雪琳佳欣怡颖慧晶倩雯萍琴云洁瑶璐蕾薇珍凤婧岚蓉妍悦宁";
    private static final List<String> BOYS =
            List.of("浩宇", "子轩", "宇轩", "梓豪", "浩然", "俊熙", "一诺", "子墨", "宇航", "博文", "天佑", "明轩", "沐辰", "奕辰", "泽宇", "皓轩");
    private static final List<String> GIRLS =
            List.of("梓涵", "欣怡", "诗涵", "雨桐", "可馨", "子萱", "语桐", "若曦", "一诺", "思琪", "梦瑶", "雨萱", "佳怡", "沐瑶", "艺涵", "紫涵");

    /** Characters that sound alike, as heard wrongly on the telephone. */
    private static final Map<Character, Character> SOUNDS_LIKE = Map.ofEntries(
            Map.entry('静', '婧'),
            Map.entry('丽', '莉'),
            Map.entry('燕', '艳'),
            Map.entry('杰', '洁'),
            Map.entry('明', '铭'),
            Map.entry('辉', '晖'),
            Map.entry('欣', '鑫'),
            Map.entry('浩', '皓'),
            Map.entry('玲', '铃'),
            Map.entry('颖', '莹'),
            Map.entry('伟', '玮'),
            Map.entry('志', '智'));

    private PersonalNames() {}

    static String surname(Dice dice) {
        return SURNAMES.pick(dice);
    }

    static String given(Dice dice, int birthYear, boolean male) {
        if (birthYear < 1965) {
            return dice.pick(male ? MEN_BEFORE_1965 : WOMEN_BEFORE_1965);
        }
        if (birthYear >= 2005) {
            return dice.pick(male ? BOYS : GIRLS);
        }
        String letters = male ? MEN : WOMEN;
        String first = String.valueOf(dice.pick(letters));
        return dice.chance(birthYear < 1990 ? 0.3 : 0.12) ? first : first + dice.pick(letters);
    }

    /** The name with one character written as another of the same sound, where it has one. */
    static String misheard(String name) {
        for (int i = 1; i < name.length(); i++) {
            Character other = SOUNDS_LIKE.get(name.charAt(i));
            if (other != null) {
                return name.substring(0, i) + other + name.substring(i + 1);
            }
        }
        return name;
    }
}
