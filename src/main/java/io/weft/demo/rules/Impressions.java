package io.weft.demo.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What colleagues say of the demo group's customers, beside the records: different companies do not always agree. */
public final class Impressions {

    private static final int LONG_AGO = 700;

    private static final Map<String, Weighted<String>> VALUES = new TreeMap<>(Map.of(
            "INCOME_BAND", Weighted.parse("UNDER_100K:28 FROM_100K:34 FROM_200K:22 FROM_300K:12 FROM_500K:4"),
            "FAMILY_STAGE",
                    Weighted.parse(
                            "SINGLE:12 COUPLE:14 YOUNG_CHILDREN:22 SCHOOL_CHILDREN:26 GROWN_CHILDREN:16 RETIRED:10"),
            "HOUSING", Weighted.parse("MORTGAGE:45 OWN:35 RENT:12 WITH_FAMILY:8"),
            "VEHICLE", Weighted.parse("NONE:30 ONE:58 SEVERAL:12"),
            "INTEREST", Weighted.parse("HEALTH:24 EDUCATION:24 TRAVEL:18 CARS:8 INVESTING:14 SPORT:8 CULTURE:4"),
            "CONSUMPTION", Weighted.parse("THRIFTY:30 BALANCED:38 QUALITY:24 GENEROUS:8"),
            "RISK_APPETITE", Weighted.parse("CONSERVATIVE:30 STEADY:36 BALANCED:20 GROWTH:10 AGGRESSIVE:4"),
            "PREFERRED_CHANNEL", Weighted.parse("VISIT:16 PHONE:34 MESSAGE:40 COUNTER:6 ONLINE:4"),
            "CONTACT_TIME", Weighted.parse("MORNING:18 NOON:22 AFTERNOON:16 EVENING:34 WEEKEND:10")));

    private static final List<String> DIMENSIONS = List.copyOf(VALUES.keySet());
    private static final Weighted<String> HOW = Weighted.parse("GUESS:45 LIKELY:30 SAID:25");
    private static final Map<String, BigDecimal> CONFIDENCE =
            Map.of("GUESS", new BigDecimal("0.4"), "LIKELY", new BigDecimal("0.6"), "SAID", new BigDecimal("0.8"));

    private final Dice dice;

    public Impressions(long seed) {
        this.dice = Dice.of(seed, "impressions");
    }

    /** What is said of one record: nothing of most, several things where somebody looks closely. */
    public List<Impression> ofNext(boolean closely) {
        List<Impression> said = new ArrayList<>();
        int count = closely ? dice.below(5) : dice.chance(0.15) ? dice.between(1, 2) : 0;
        for (int i = 0; i < count; i++) {
            said.add(about(DIMENSIONS.get(dice.below(DIMENSIONS.size()))));
        }
        return said;
    }

    private Impression about(String dimension) {
        String how = HOW.pick(dice);
        return new Impression(
                dimension,
                VALUES.get(dimension).pick(dice),
                CONFIDENCE.getOrDefault(how, BigDecimal.ZERO),
                dice.between(1, LONG_AGO),
                how.equals("SAID"));
    }

    /** One statement, so many days old. */
    public record Impression(String dimension, String value, BigDecimal confidence, int daysAgo, boolean declared) {}
}
