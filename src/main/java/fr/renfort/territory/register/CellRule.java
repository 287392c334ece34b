package fr.renfort.territory.register;

import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.InvalidValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What the cells of a column must be. Stateless. */
@FunctionalInterface
interface CellRule {

    /** The largest whole number of a count: more than any hospital has of anything. */
    int MAX_COUNT = 100_000;

    Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,3}([.,][0-9]{1,15})?");

    Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    /**
     * @param value of a cell, without blanks around it
     * @throws InvalidValueException when it is not as it must be
     */
    void check(String value);

    /** Given, printable, and not longer. */
    static CellRule text(int maxLength) {
        CellRule optional = optionalText(maxLength);
        return value -> {
            require(!value.isEmpty(), "error.register.blank", value);
            optional.check(value);
        };
    }

    static CellRule optionalText(int maxLength) {
        return value -> {
            require(value.length() <= maxLength, "error.register.length", value, Integer.toString(maxLength));
            require(value.chars().noneMatch(Character::isISOControl), "error.register.control", value);
        };
    }

    static CellRule finess() {
        return FinessNumber::new;
    }

    static CellRule optional(CellRule rule) {
        return value -> {
            if (!value.isEmpty()) {
                rule.check(value);
            }
        };
    }

    /** A code of a fixed form. */
    static CellRule form(String expression, String example) {
        Pattern pattern = Pattern.compile(expression);
        return value -> require(pattern.matcher(value).matches(), "error.register.form", value, example);
    }

    static CellRule oneOf(String... choices) {
        List<String> all = List.of(choices);
        return value -> require(all.contains(value), "error.register.choice", value, String.join(", ", all));
    }

    /** Degrees with a decimal point, or a comma as French spreadsheets write it. */
    static CellRule decimal(int min, int max) {
        return value -> require(
                DECIMAL.matcher(value).matches() && isBetween(value, min, max),
                "error.register.decimal",
                value,
                Integer.toString(min),
                Integer.toString(max));
    }

    static CellRule count() {
        return value -> require(
                COUNT.matcher(value).matches() && Integer.parseInt(value) <= MAX_COUNT,
                "error.register.count",
                value,
                Integer.toString(MAX_COUNT));
    }

    private static boolean isBetween(String decimal, int min, int max) {
        BigDecimal number = new BigDecimal(decimal.replace(',', '.'));
        return number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    private static void require(boolean valid, String message, String... arguments) {
        InvalidValueException.unless(valid, "", message, arguments);
    }
}
