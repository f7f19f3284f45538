package io.weft.penetration.rules;

import io.weft.customer.AgeBand;
import io.weft.penetration.Dimension;
import org.jspecify.annotations.Nullable;

/** The axes of one question: by tier, age, first purchase, agent. */
final class Axes {

    private static final int FIRST_YEAR = 1949;
    private static final int YEARS = 252;

    /** Of a year. */
    static final int MONTHS = 12;

    private final ContractIndex index;
    private final Selection selection;

    Axes(ContractIndex index, Selection selection) {
        this.index = index;
        this.selection = selection;
    }

    /** True for a dimension that needs an axis. */
    static boolean has(Dimension dimension) {
        return switch (dimension) {
            case TIER, AGE, FIRST, AGENT -> true;
            case COMPANY, SERIES, CHANNEL, ORG_UNIT, PRODUCT, REGION -> false;
        };
    }

    /** The row of a year of first purchase; none for the first and the last, which hold all before and after them. */
    static int rowOfYear(int year) {
        int row = year - FIRST_YEAR;
        return 1 < row && row < YEARS - 1 ? row : Codes.NONE;
    }

    Axis of(Dimension dimension) {
        return switch (dimension) {
            case TIER -> new ByTier();
            case AGE -> new ByAge();
            case FIRST -> new ByFirst(1);
            case AGENT -> new ByAgent();
            default -> throw new IllegalArgumentException("No axis: " + dimension);
        };
    }

    private final class ByTier implements Axis {

        @Override
        public int size() {
            return index.tiers.codes().size() + 1;
        }

        @Override
        public Key key() {
            return new Key(Dimension.TIER, selection.view(), 1);
        }

        @Override
        public boolean isOfCustomer() {
            return true;
        }

        @Override
        public int at(int customer, int contract) {
            return selection.tier(customer) + 1;
        }

        @Override
        public void add(int[] to, int times, Block block) {
            int person = 0;
            for (int customer = block.begin(); customer < block.end(); customer++) {
                int has = block.has(customer);
                to[person] += at(customer, Codes.NONE) * times & -has;
                person += has;
            }
        }

        @Override
        public @Nullable String code(int row) {
            return index.tiers.codes().at(row - 1);
        }
    }

    private final class ByAge implements Axis {

        private final AgeBand[] bands = AgeBand.values();

        @Override
        public int size() {
            return bands.length + 1;
        }

        @Override
        public Key key() {
            return Key.of(Dimension.AGE);
        }

        @Override
        public boolean isOfCustomer() {
            return false;
        }

        @Override
        public int at(int customer, int contract) {
            return selection.ages().band(index.born[contract]) + 1;
        }

        @Override
        public void add(int[] to, int times, Block block) {
            var ages = block.active().ages(index, selection.ages());
            int from = block.active().first[block.begin()];
            int until = block.active().first[block.end()];
            for (int at = from; at < until; at++) {
                to[at - from] += (ages[at] + 1) * times;
            }
        }

        @Override
        public @Nullable String code(int row) {
            return row == 0 ? null : bands[row - 1].name();
        }
    }

    /** The axis of first purchases by months. */
    Axis firstMonths() {
        return new ByFirst(MONTHS);
    }

    /** Years before the first one count as the first one. */
    private final class ByFirst implements Axis {

        private final int step;

        ByFirst(int step) {
            this.step = step;
        }

        @Override
        public int size() {
            return YEARS * step;
        }

        @Override
        public int step() {
            return step;
        }

        @Override
        public Key key() {
            return new Key(Dimension.FIRST, selection.view(), step);
        }

        @Override
        public boolean isOfCustomer() {
            return true;
        }

        @Override
        public int at(int customer, int contract) {
            int month = selection.firstMonth(customer);
            return month == Codes.NONE ? 0 : year(month) * step + month % step;
        }

        private int year(int month) {
            return Math.max(1, Math.min(YEARS - 1, month / MONTHS - FIRST_YEAR));
        }

        @Override
        public void add(int[] to, int times, Block block) {
            int person = 0;
            for (int customer = block.begin(); customer < block.end(); customer++) {
                int has = block.has(customer);
                to[person] += at(customer, Codes.NONE) * times & -has;
                person += has;
            }
        }

        @Override
        public @Nullable String code(int row) {
            return row < step ? null : Integer.toString(FIRST_YEAR + row / step);
        }
    }

    private final class ByAgent implements Axis {

        @Override
        public int size() {
            return index.agentCodes.size() + 1;
        }

        @Override
        public Key key() {
            return Key.of(Dimension.AGENT);
        }

        @Override
        public boolean isOfCustomer() {
            return false;
        }

        @Override
        public int at(int customer, int contract) {
            return index.agents[contract] + 1;
        }

        @Override
        public void add(int[] to, int times, Block block) {
            var agents = block.active().agents(index);
            int from = block.active().first[block.begin()];
            int until = block.active().first[block.end()];
            for (int at = from; at < until; at++) {
                to[at - from] += (agents[at] + 1) * times;
            }
        }

        @Override
        public @Nullable String code(int row) {
            return index.agentCodes.at(row - 1);
        }
    }
}
