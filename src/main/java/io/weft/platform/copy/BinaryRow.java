package io.weft.platform.copy;

/** One row as the server sends it, read in the order of the query: pieces of bytes with numbers in them, and texts. */
public final class BinaryRow {

    private byte[] bytes = new byte[0];
    private int at;

    /** Stands before the first column; answers false at the end of all rows. */
    boolean begin(byte[] message, int from) {
        bytes = message;
        at = from + 2;
        return small(from) >= 0;
    }

    /** Enters the next column, whose numbers are read one after the other; answers false when there is nothing in it. */
    public boolean enter() {
        boolean there = medium(bytes, at) >= 0;
        at += Integer.BYTES;
        return there;
    }

    /** The next two bytes of a column that was entered. */
    public int int2() {
        int value = small(at);
        at += Short.BYTES;
        return value;
    }

    /** The next four bytes of a column that was entered. */
    public int int4() {
        int value = medium(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    /** The next eight bytes of a column that was entered. */
    public long int8() {
        return (long) int4() << Integer.SIZE | int4() & 0xffff_ffffL;
    }

    /** Leaves out the next column. */
    public void skip() {
        at += Integer.BYTES + Math.max(0, medium(bytes, at));
    }

    /** The number of the next columns, texts all of them, among those seen before; they can be read once more. */
    public int peek(TextNumbers texts) {
        return texts.number(bytes, at, end(texts));
    }

    /** The number of the next columns, texts all of them, among those seen before. */
    public int among(TextNumbers texts) {
        int from = at;
        at = end(texts);
        return texts.number(bytes, from, at);
    }

    private int end(TextNumbers texts) {
        int end = at;
        for (int i = 0; i < texts.columns(); i++) {
            end += Integer.BYTES + Math.max(0, medium(bytes, end));
        }
        return end;
    }

    private short small(int from) {
        return (short) (bytes[from] << 8 | bytes[from + 1] & 0xff);
    }

    static int medium(byte[] bytes, int from) {
        return bytes[from] << 24
                | (bytes[from + 1] & 0xff) << 16
                | (bytes[from + 2] & 0xff) << 8
                | bytes[from + 3] & 0xff;
    }
}
