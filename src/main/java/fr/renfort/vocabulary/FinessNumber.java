package fr.renfort.vocabulary;

import java.util.regex.Pattern;

/**
 * A number of the French national register of health establishments: nine characters, of a site (ET) or of a legal entity (EJ).
 *
 * @param value a digit, a digit or capital letter, seven digits
 */
public record FinessNumber(String value) implements Comparable<FinessNumber> {

    private static final Pattern FORM = Pattern.compile("[0-9][0-9A-Z][0-9]{7}");

    public FinessNumber {
        InvalidValueException.unless(FORM.matcher(value).matches(), "finess", "error.finess", value);
    }

    @Override
    public int compareTo(FinessNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
