package fr.renfort.vocabulary;

import java.util.regex.Pattern;

/**
 * Code of a skill in the reference table, such as {@code REM.AD}.
 *
 * @param value three capital letters, a point, two to four capital letters or digits
 */
public record SkillCode(String value) implements Comparable<SkillCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}\\.[A-Z0-9]{2,4}");

    public SkillCode {
        InvalidValueException.unless(FORM.matcher(value).matches(), "skill", "error.skillCode", value);
    }

    @Override
    public int compareTo(SkillCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
