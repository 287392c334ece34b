package fr.renfort.pool;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be lent.
 *
 * @param region code of the lender's region
 * @param lender organisation that lends
 */
public record Expert(UUID id, String region, UUID lender, Details details, BasePoint base, Standing standing) {

    /**
     * What is known of the person.
     *
     * @param givenName 1 to 100 characters
     * @param familyName 1 to 100 characters
     * @param phone 3 to 30 digits, blanks and signs; null: not known
     * @param email at most 254 characters; null: not known
     */
    public record Details(
            String givenName,
            String familyName,
            @Nullable String phone,
            @Nullable String email,
            Terms terms) {

        private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{2,28}");
        private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

        public Details {
            givenName = Text.required(givenName, 100, "givenName", "error.pool.givenName");
            familyName = Text.required(familyName, 100, "familyName", "error.pool.familyName");
            phone = Text.optional(phone, 30, "phone", "error.pool.phone");
            email = Text.optional(email, 254, "email", "error.pool.email");
            InvalidValueException.unless(
                    phone == null || PHONE.matcher(phone).matches(),
                    "phone",
                    "error.pool.phone",
                    String.valueOf(phone));
            InvalidValueException.unless(
                    email == null || EMAIL.matcher(email).matches(),
                    "email",
                    "error.pool.email",
                    String.valueOf(email));
        }
    }

    /**
     * What the person may be asked for.
     *
     * @param maxTravelMinutes longest way to a place, one way, 0 to 1440
     * @param noticeMinutes time between the decision and the departure, 0 to 10080
     * @param maxWeeklyMinutes most work in seven days, the work at home included, 0 to 2880 (48 h)
     * @param workedBeforeMinutes minutes of duties served outside this system in the last 28 days, 0 to 40320
     */
    public record Terms(int maxTravelMinutes, int noticeMinutes, int maxWeeklyMinutes, int workedBeforeMinutes) {
        public Terms {
            within(maxTravelMinutes, 1440, "maxTravelMinutes");
            within(noticeMinutes, 10_080, "noticeMinutes");
            within(maxWeeklyMinutes, 2880, "maxWeeklyMinutes");
            within(workedBeforeMinutes, 40_320, "workedBeforeMinutes");
        }

        private static void within(int minutes, int most, String field) {
            InvalidValueException.unless(
                    minutes >= 0 && minutes <= most, field, "error.pool." + field, Integer.toString(minutes));
        }
    }
}
