package io.weft.customer.rules;

import java.util.List;
import java.util.Optional;

/**
 * What somebody typed into the search box, and the ways it can be understood.
 *
 * @param plain without white space and control characters, upper case, as names and numbers are compared
 * @param pinyin as Latin letters: how a Chinese text sounds, or what was typed in Latin letters
 */
public record SearchText(String plain, String pinyin) {

    private static final int LONGEST = 60;
    private static final int SHORTEST_NUMBER = 4;

    /** Empty when nothing is left to search for. */
    public static Optional<SearchText> parse(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        StringBuilder kept = new StringBuilder();
        cut.codePoints().filter(SearchText::isText).forEach(kept::appendCodePoint);
        String plain = Names.normalise(kept.toString());
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SearchText(plain, isHan(plain) ? Pinyin.of(plain).full() : Pinyin.typed(plain)));
    }

    /** May be a mobile, a certificate, contract, customer or source number. */
    public boolean mayBeNumber() {
        return plain.length() >= SHORTEST_NUMBER && plain.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** May be a name: anything that is not mostly digits. */
    public boolean mayBeName() {
        return plain.chars().noneMatch(c -> c >= '0' && c <= '9') || isHan(plain);
    }

    /** Written in Chinese characters, at least in part. */
    public boolean isHan() {
        return isHan(plain);
    }

    /** The normal forms of a certificate number this may be, an old 15-digit number upgraded. */
    public List<String> certificates() {
        return IdCard.parse(plain).map(card -> List.of(card.number())).orElseGet(() -> List.of(plain));
    }

    /** The customer number this may be. */
    public Optional<Long> gcid() {
        boolean digits =
                plain.length() >= 9 && plain.length() <= 18 && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.valueOf(plain)) : Optional.empty();
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Control characters, direction marks and halves of characters are not searched for. */
    private static boolean isText(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED;
    }
}
