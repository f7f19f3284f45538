package io.weft.demo.rules;

import io.weft.demo.rules.Party.Identity;
import io.weft.demo.rules.Party.Life;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes up enterprises: insured by PC, some with accounts, an enterprise annuity or a group medical plan. */
final class Organisations {

    private static final List<String> TRADES =
            List.of("贸易", "科技", "机械", "纺织", "食品", "物流", "电子", "建材", "餐饮", "医疗器械", "装饰", "服饰");
    private static final String FIRST = "华鼎瑞恒宏盛嘉信远东鑫通";
    private static final String SECOND = "兴达丰源泰昌隆基业联创腾";

    private final Dice dice;
    private final Function<Subsidiary, String> nextKey;

    Organisations(Dice dice, Function<Subsidiary, String> nextKey) {
        this.dice = dice;
        this.nextKey = nextKey;
    }

    Party create(int number, Household home) {
        Place place = home.place();
        String name = place.cityName() + place.districtName() + dice.pick(FIRST) + dice.pick(SECOND) + dice.pick(TRADES)
                + "有限公司";
        String code = Certificates.creditCode(dice, place.districtCode());
        Identity who = new Identity(name, null, null, "USCC", code);
        Life life = new Life(
                Phones.mobile(dice), Phones.email(dice), null, dice.between(1, 200) * 1_000_000, null, null, null);
        return new Party(number, home, who, life, keys());
    }

    private Map<Subsidiary, String> keys() {
        Map<Subsidiary, String> keys = new EnumMap<>(Subsidiary.class);
        know(keys, Subsidiary.PC, 0.8);
        know(keys, Subsidiary.HEALTH, 0.2);
        know(keys, Subsidiary.PENSION, 0.18);
        know(keys, Subsidiary.BANK, keys.isEmpty() ? 1 : 0.5);
        return keys;
    }

    private void know(Map<Subsidiary, String> keys, Subsidiary company, double share) {
        if (dice.chance(share)) {
            keys.put(company, nextKey.apply(company));
        }
    }
}
