package fr.renfort.crisis;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import fr.renfort.vocabulary.WholeMinute;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The call by which a hospital asked for help while its network was down.
 *
 * @param caller who called, 1 to 100 characters
 * @param numberCalledBack number that the coordinator called back to be sure, 3 to 30 digits, blanks and signs
 * @param at whole minute of the call
 */
public record PhoneCall(String caller, String numberCalledBack, Instant at) {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ().-]{1,28}");

    public PhoneCall {
        caller = Text.required(caller, 100, "caller", "error.crisis.caller");
        numberCalledBack = Text.required(numberCalledBack, 30, "numberCalledBack", "error.crisis.numberCalledBack");
        InvalidValueException.unless(
                NUMBER.matcher(numberCalledBack).matches(),
                "numberCalledBack",
                "error.crisis.numberCalledBack",
                numberCalledBack);
        WholeMinute.require(at, "at");
    }

    /**
     * The call, or null when all three are absent.
     *
     * @throws InvalidValueException when only some of them are given
     */
    public static @Nullable PhoneCall of(
            @Nullable String caller, @Nullable String numberCalledBack, @Nullable Instant at) {
        if (caller == null && numberCalledBack == null && at == null) {
            return null;
        }
        return new PhoneCall(given(caller, "caller"), given(numberCalledBack, "numberCalledBack"), given(at, "at"));
    }

    private static <T> T given(@Nullable T part, String field) {
        if (part == null) {
            throw new InvalidValueException(
                    UserError.of(UserErrorCode.INVALID, field, "error.crisis.callIncomplete", field));
        }
        return part;
    }
}
