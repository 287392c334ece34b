package fr.renfort.mission;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import java.util.List;

/**
 * How a lender says no.
 *
 * @param reason 1 to 500 characters
 */
public record Refusal(String reason, DeclineScope scope) {

    public Refusal {
        reason = required(reason);
    }

    /** A reason without blanks around it; refused when it is blank or longer than 500 characters. */
    static Outcome<String> checked(String reason) {
        try {
            return Outcome.done(required(reason));
        } catch (InvalidValueException wrong) {
            return Outcome.refused(List.of(wrong.error()));
        }
    }

    /**
     * A reason without blanks around it.
     *
     * @throws InvalidValueException when it is blank or longer than 500 characters
     */
    private static String required(String reason) {
        String stripped = reason.strip();
        InvalidValueException.unless(
                !stripped.isEmpty() && stripped.length() <= 500, "reason", "error.mission.reason", stripped);
        return stripped;
    }
}
