package fr.renfort.vocabulary;

import java.util.regex.Pattern;

/**
 * Code of a type of equipment in the reference table, such as {@code EQ.LAP}.
 *
 * @param value {@code EQ.} and two to four capital letters or digits
 */
public record EquipmentCode(String value) implements Comparable<EquipmentCode> {

    private static final Pattern FORM = Pattern.compile("EQ\\.[A-Z0-9]{2,4}");

    public EquipmentCode {
        InvalidValueException.unless(FORM.matcher(value).matches(), "equipment", "error.equipmentCode", value);
    }

    @Override
    public int compareTo(EquipmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
