package fr.renfort.mission;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whether somebody may take a step with a mission or a loan, now.
 *
 * @param step the step that is asked for
 * @param version what the caller read
 */
record StepCheck(Viewer viewer, Step step, int version) {

    /** The booking itself when the step may be taken; else what stands against it. */
    <B extends Booking> Outcome<B> of(B booking) {
        Destination destination = booking.destination();
        Progress progress = booking.progress();
        Set<Party> parties = parties(destination, booking.lender());
        if (progress.state() == MissionState.PROPOSED && !viewer.sees(destination.region())) {
            return notFound();
        }
        if (step.by().stream().noneMatch(parties::contains)) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "id", "error.mission.notYours", step.name(), step.owners());
        }
        if (!step.startsFrom(progress.state())) {
            return Outcome.refused(
                    UserErrorCode.WRONG_STATE,
                    "id",
                    "error.mission.state",
                    progress.state().name(),
                    step.origins());
        }
        if (progress.version() != version) {
            return Outcome.refused(
                    UserErrorCode.STALE,
                    "version",
                    "error.mission.stale",
                    Integer.toString(version),
                    Integer.toString(progress.version()));
        }
        return Outcome.done(booking);
    }

    static <T> Outcome<T> notFound() {
        return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.mission.notFound");
    }

    private Set<Party> parties(Destination destination, UUID lender) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (viewer.coordinates(destination.region())) {
            parties.add(Party.COORDINATOR);
        }
        if (viewer.lendsFor(lender)) {
            parties.add(Party.LENDER);
        }
        if (viewer.asksFor(destination.hospital())) {
            parties.add(Party.HOSPITAL);
        }
        if (viewer.is(Role.PLANNER) && viewer.sees(destination.region())) {
            parties.add(Party.MACHINE);
        }
        return parties;
    }
}
