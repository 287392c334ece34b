package fr.renfort.pool.file;

import java.util.regex.Pattern;

/**
 * Text in a cell, such that no spreadsheet takes it for a formula: one that begins as a formula does gets an apostrophe before it,
 * which is taken off when it is read. Text that begins so with apostrophes before it gets one more, so that all text comes back as it was.
 */
final class CellText {

    /** What begins a formula, narrow or full-width, after any blanks. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)'*\\s*[=+\\-@\\t\\r\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}].*");

    private CellText() {}

    static String written(String text) {
        return beginsAFormula(text) ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && beginsAFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean beginsAFormula(String text) {
        return FORMULA.matcher(text).matches();
    }
}
