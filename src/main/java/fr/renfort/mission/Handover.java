package fr.renfort.mission;

import fr.renfort.vocabulary.InvalidValueException;
import java.time.Instant;
import java.util.UUID;

/**
 * What whoever leaves a seat tells whoever takes it next.
 *
 * @param mission of whoever leaves
 * @param text 1 to 4,000 characters
 * @param version grows each time it is written
 */
public record Handover(UUID mission, String text, Instant writtenAt, int version) {

    /** A text without blanks around it. */
    static String checked(String text) {
        String stripped = text.strip();
        InvalidValueException.unless(
                !stripped.isEmpty() && stripped.length() <= 4000, "text", "error.sheet.text", "4000");
        return stripped;
    }
}
