package io.weft.penetration.web;

/** Keeps a spreadsheet from running a name as a formula. */
final class FormulaGuard {

    private FormulaGuard() {}

    static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
