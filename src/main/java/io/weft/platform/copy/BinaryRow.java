package io.weft.platform.copy;

/** One row as the server sends it, read column after column in the order of the query. */
public final class BinaryRow {

    /** Days from 1970 to 2000, where the server begins to count. */
    private static final int EPOCH = 10_957;

    private static final int NEGATIVE = 0x4000;
    private static final int NOT_A_NUMBER = 0x8000;
    private static final long BASE = 10_000;

    private byte[] bytes = new byte[0];
    private int at;

    /** Stands before the first column; answers false at the end of all rows. */
    boolean begin(byte[] message, int from) {
        bytes = message;
        at = from + 2;
        return small(from) >= 0;
    }

    /** A whole number of two, four or eight bytes. */
    public long number(long whenNull) {
        int length = length();
        long value = switch (length) {
            case -1 -> whenNull;
            case 2 -> small(at);
            case 4 -> medium(at);
            case 8 -> (long) medium(at) << 32 | medium(at + 4) & 0xffff_ffffL;
            default -> throw new IllegalStateException("A number of " + length + " bytes");
        };
        skip(length);
        return value;
    }

    public boolean flag() {
        int length = length();
        boolean value = length == 1 && bytes[at] != 0;
        skip(length);
        return value;
    }

    /** A date as days since 1970. */
    public int day(int whenNull) {
        int length = length();
        int value = length == -1 ? whenNull : medium(at) + EPOCH;
        skip(length);
        return value;
    }

    /** A {@code numeric(_, 2)} in hundredths, so an amount of money in fen. */
    public long hundredths(long whenNull) {
        int length = length();
        long value = length == -1 ? whenNull : hundredths();
        skip(length);
        return value;
    }

    /** Digits to the base of ten thousand; the weight says how many of them stand before the point, less one. */
    private long hundredths() {
        int digits = small(at);
        int weight = small(at + 2);
        int sign = small(at + 4) & 0xffff;
        if (sign >= NOT_A_NUMBER) {
            throw new IllegalStateException("Not an amount");
        }
        long whole = 0;
        for (int i = 0; i <= weight; i++) {
            whole = whole * BASE + digit(i, digits);
        }
        long value = whole * 100 + (weight < -1 ? 0 : digit(weight + 1, digits) / 100);
        return sign == NEGATIVE ? -value : value;
    }

    private int digit(int place, int digits) {
        return place < digits ? small(at + 8 + 2 * place) : 0;
    }

    /** The number of the next columns, texts all of them, among those seen before. */
    public int among(TextNumbers texts) {
        int from = at;
        for (int i = 0; i < texts.columns(); i++) {
            skip(length());
        }
        return texts.number(bytes, from, at);
    }

    private int length() {
        int length = medium(at);
        at += 4;
        return length;
    }

    private void skip(int length) {
        at += Math.max(0, length);
    }

    private short small(int from) {
        return (short) (bytes[from] << 8 | bytes[from + 1] & 0xff);
    }

    private int medium(int from) {
        return medium(bytes, from);
    }

    static int medium(byte[] bytes, int from) {
        return bytes[from] << 24
                | (bytes[from + 1] & 0xff) << 16
                | (bytes[from + 2] & 0xff) << 8
                | bytes[from + 3] & 0xff;
    }
}
