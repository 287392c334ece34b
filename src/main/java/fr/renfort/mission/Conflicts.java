package fr.renfort.mission;

import fr.renfort.database.Violation;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the database refuses in a race, as what the loser is told. */
final class Conflicts {

    private static final Map<String, String> MESSAGES = Map.of(
            "duty_no_double_booking", "error.mission.expertPromised",
            "duty_no_double_booking_in_exercise", "error.mission.expertPromised",
            "duty_seat_once", "error.mission.seatFilled",
            "loan_no_double_booking", "error.loan.lotPromised",
            "loan_no_double_booking_in_exercise", "error.loan.lotPromised");

    private Conflicts() {}

    /** Runs a whole step; one that the database refuses as a double booking is refused with CONFLICT. */
    static <T> Outcome<T> told(Supplier<Outcome<T>> step) {
        try {
            return step.get();
        } catch (RuntimeException failure) {
            String message = message(failure).orElseThrow(() -> failure);
            return Outcome.refused(UserErrorCode.CONFLICT, "id", message);
        }
    }

    private static Optional<String> message(RuntimeException failure) {
        return Violation.constraint(failure).flatMap(constraint -> Optional.ofNullable(MESSAGES.get(constraint)));
    }
}
