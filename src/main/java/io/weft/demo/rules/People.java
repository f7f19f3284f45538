package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import io.weft.demo.rules.Party.Identity;
import io.weft.demo.rules.Party.Life;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes up households and the persons in them: couples, children, parents, people alone. */
final class People {

    private static final Weighted<String> OCCUPATIONS =
            Weighted.parse("企业职员24 专业技术人员14 个体经营者11 教师7 公务员6 工人12 医务人员5 企业管理人员7 自由职业8 农业人员4 家庭主妇4 学生2");
    private static final Weighted<String> EDUCATION = Weighted.parse("primary8 secondary42 tertiary50");
    private static final Weighted<Integer> SIZES = Weighted.of(List.of(1, 2, 3, 4), 30, 36, 24, 10);
    private static final Map<Subsidiary, Double> SHARES = new EnumMap<>(Map.of(
            Subsidiary.LIFE, 0.42,
            Subsidiary.PC, 0.40,
            Subsidiary.HEALTH, 0.14,
            Subsidiary.PENSION, 0.08,
            Subsidiary.BANK, 0.44,
            Subsidiary.SEC, 0.10));

    private final DemoPlan plan;
    private final Workforce workforce;
    private final Dice dice;
    private final Map<Subsidiary, Integer> sequences = new EnumMap<>(Subsidiary.class);

    People(DemoPlan plan, Workforce workforce) {
        this.plan = plan;
        this.workforce = workforce;
        this.dice = Dice.of(plan.seed(), "people");
    }

    /** As many persons as the plan asks for, and one organisation for each fifty of them. */
    List<Party> create() {
        List<Party> parties = new ArrayList<>(plan.persons() + plan.persons() / 50);
        int households = 0;
        while (parties.size() < plan.persons()) {
            Household home = Household.at(++households, dice, workforce);
            int members = Math.min(SIZES.pick(dice), plan.persons() - parties.size());
            int headAge = dice.between(24, 74);
            for (int i = 0; i < members; i++) {
                parties.add(person(parties.size() + 1, home, age(i, headAge), i));
            }
        }
        Organisations organisations = new Organisations(dice, this::nextKey);
        for (int i = 0; i < plan.persons() / 50; i++) {
            parties.add(organisations.create(parties.size() + 1, Household.at(++households, dice, workforce)));
        }
        return parties;
    }

    /** First the head, then the partner, then children or grown-up parents. */
    private int age(int position, int headAge) {
        return switch (position) {
            case 0 -> headAge;
            case 1 -> Math.max(21, headAge + dice.between(-5, 4));
            default ->
                headAge > 40
                        ? Math.max(6, headAge - dice.between(23, 34))
                        : Math.min(88, headAge + dice.between(24, 32));
        };
    }

    private Party person(int number, Household home, int age, int position) {
        boolean male = position == 0 ? dice.chance(0.6) : position == 1 ? dice.chance(0.15) : dice.chance(0.5);
        LocalDate birth = plan.today().minusYears(age).minusDays(dice.between(1, 364));
        String surname = position == 1 ? PersonalNames.surname(dice) : home.surname();
        String name = surname + PersonalNames.given(dice, birth.getYear(), male);
        return new Party(number, home, identity(name, male, birth, home), life(age, position), keys(age));
    }

    private Identity identity(String name, boolean male, LocalDate birth, Household home) {
        String region = dice.chance(0.7)
                ? home.place().districtCode()
                : Place.pick(dice).districtCode();
        if (dice.chance(0.015)) {
            return new Identity(name, male, birth, "PASSPORT", "E" + dice.digits(8));
        }
        if (dice.chance(0.01)) {
            return new Identity(name, male, birth, "HKM_PERMIT", "H" + dice.digits(8));
        }
        return new Identity(name, male, birth, "ID_CARD", Certificates.idCard(dice, region, birth, male));
    }

    private Life life(int age, int position) {
        boolean grown = age >= 22;
        int income = grown ? Math.max(36, (int) (60 * (0.6 + dice.below(100) / 40.0))) * 1000 : 0;
        String marital = position == 1 || (position == 0 && dice.chance(0.6)) ? "married" : "single";
        @Nullable
        LocalDate deceased = age > 60 && dice.chance(0.012) ? plan.today().minusDays(dice.between(20, 500)) : null;
        return new Life(
                Phones.mobile(dice),
                dice.chance(0.55) ? Phones.email(dice) : null,
                age < 22 ? "学生" : age > 62 ? "退休人员" : OCCUPATIONS.pick(dice),
                dice.chance(0.04) ? income * 5 : income,
                grown ? marital : "single",
                EDUCATION.pick(dice),
                deceased);
    }

    private Map<Subsidiary, String> keys(int age) {
        Map<Subsidiary, String> keys = new EnumMap<>(Subsidiary.class);
        SHARES.forEach((company, share) -> {
            boolean mayHold = age >= 18 || company == Subsidiary.LIFE || company == Subsidiary.HEALTH;
            if (mayHold && dice.chance(share)) {
                keys.put(company, nextKey(company));
            }
        });
        if (keys.isEmpty()) {
            Subsidiary company = age < 18
                    ? Subsidiary.LIFE
                    : dice.pick(List.of(Subsidiary.LIFE, Subsidiary.PC, Subsidiary.PC, Subsidiary.BANK));
            keys.put(company, nextKey(company));
        }
        return keys;
    }

    private String nextKey(Subsidiary company) {
        return company.number('C', sequences.merge(company, 1, Integer::sum));
    }
}
