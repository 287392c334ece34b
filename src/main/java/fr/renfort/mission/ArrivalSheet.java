package fr.renfort.mission;

import fr.renfort.vocabulary.InvalidValueException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where whoever comes has to go; from the hospital.
 *
 * @param writtenAt null before it is stored
 * @param version grows each time it is written; 0 before the first time
 */
public record ArrivalSheet(Content content, @Nullable Instant writtenAt, int version) {

    /**
     * What it says; each up to 500 characters, null: nothing.
     *
     * @param door where to come in
     * @param contact whom to ask for, and how to reach them
     * @param badge how to get a badge
     * @param lodging where to sleep
     */
    public record Content(
            @Nullable String door,
            @Nullable String contact,
            @Nullable String badge,
            @Nullable String lodging) {

        public Content {
            door = checked(door, "door");
            contact = checked(contact, "contact");
            badge = checked(badge, "badge");
            lodging = checked(lodging, "lodging");
        }

        private static @Nullable String checked(@Nullable String text, String field) {
            if (text == null || text.isBlank()) {
                return null;
            }
            String stripped = text.strip();
            InvalidValueException.unless(stripped.length() <= 500, field, "error.sheet.text", "500");
            return stripped;
        }
    }
}
