package fr.renfort.notice.duty;

import fr.renfort.notice.contact.Contact;
import fr.renfort.vocabulary.InvalidValueException;
import java.time.Duration;
import java.time.Instant;

/**
 * That somebody is on duty.
 *
 * @param from inclusive
 * @param to exclusive; 31 days later at most
 */
public record DutyShift(Instant from, Instant to, Contact contact) {

    private static final Duration LONGEST = Duration.ofDays(31);

    public DutyShift {
        InvalidValueException.unless(
                from.isBefore(to) && !to.isAfter(from.plus(LONGEST)),
                "endsAt",
                "error.duty.span",
                from.toString(),
                to.toString());
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
