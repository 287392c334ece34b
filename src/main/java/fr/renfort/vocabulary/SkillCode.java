package fr.renfort.vocabulary;

/**
 * Code of a skill in the reference table, such as {@code REM.AD}.
 *
 * @param value three capital letters, a point, two to four capital letters or digits
 */
public record SkillCode(String value) implements Comparable<SkillCode> {

    private static final int POINT = 3;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 8;

    public SkillCode {
        InvalidValueException.unless(wellFormed(value), "skill", "error.skillCode", value);
    }

    /** By hand: a code is checked for each mission of a list that is read. */
    private static boolean wellFormed(String value) {
        if (value.length() < SHORTEST || value.length() > LONGEST || value.charAt(POINT) != '.') {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (i != POINT && !capital && !(i > POINT && digit)) {
                return false;
            }
        }
        return true;
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
