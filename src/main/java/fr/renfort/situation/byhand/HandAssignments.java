package fr.renfort.situation.byhand;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.ExpertNeed;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.Requests;
import fr.renfort.mission.HandBook;
import fr.renfort.mission.HandWritten;
import fr.renfort.mission.Mission;
import fr.renfort.mission.Missions;
import fr.renfort.planning.advice.AssignmentCheck;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.situation.advice.PromiseChecks;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a coordinator assigns somebody by hand, beside or against the plan: the lender is asked at once. What makes the plan
 * worse needs a reason, rest and week a derogation that is kept; whatever else is broken is refused. Thread-safe.
 */
@Singleton
public final class HandAssignments {

    private final Requests requests;
    private final Incidents incidents;
    private final Missions missions;
    private final PromiseChecks checks;
    private final HandBook book;

    HandAssignments(Requests requests, Incidents incidents, Missions missions, PromiseChecks checks, HandBook book) {
        this.requests = requests;
        this.incidents = incidents;
        this.missions = missions;
        this.checks = checks;
        this.book = book;
    }

    /** An expert on every open shift of a need that touches a span. */
    public record Wanted(UUID need, UUID expert, TimeWindow span) {}

    /**
     * @return refused with NOT_FOUND, FORBIDDEN, INVALID where a reason or a derogation is missing, CONFLICT naming the rules
     *     that no reason makes good, or WRONG_STATE before the first plan
     */
    public Outcome<Mission> assign(Viewer coordinator, Wanted wanted, HandWritten.Motive motive) {
        Optional<ExpertNeed> need = Optional.ofNullable(
                requests.expertNeeds(coordinator, Set.of(wanted.need())).get(wanted.need()));
        Optional<ReinforcementRequest> request = need.flatMap(asked -> requests.find(coordinator, asked.request()));
        if (need.isEmpty() || request.isEmpty()) {
            return Outcome.refused(UserErrorCode.NOT_FOUND, "needId", "error.hand.unknown");
        }
        ReinforcementRequest.Origin origin = request.get().origin();
        if (!coordinator.coordinates(origin.region())) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "needId", "error.hand.notYours", origin.region());
        }
        boolean exercise = incidents.get(coordinator, origin.incident()).facts().exercise();
        return checks.of(origin.region(), exercise, wanted.need(), wanted.expert(), wanted.span())
                .map(tried -> allowed(tried, motive)
                        .then(breaks ->
                                book.ask(coordinator, written(need.get(), wanted.expert(), tried, breaks, motive))))
                .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "expertId", "error.hand.unknown"));
    }

    /**
     * The same expert for the shifts of the need that follow a promised mission: a new question for the lender.
     *
     * @return refused also with WRONG_STATE when nothing is promised, and INVALID for a date that is not after its end
     */
    public Outcome<Mission> extend(
            Viewer coordinator, UUID mission, int version, Instant until, HandWritten.Motive motive) {
        return missions.find(coordinator, mission)
                .map(found -> extendable(found, version, until)
                        .then(span -> assign(
                                coordinator, new Wanted(found.destination().need(), found.expert(), span), motive)))
                .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.mission.notFound"));
    }

    private static Outcome<TimeWindow> extendable(Mission mission, int version, Instant until) {
        if (!mission.state().active()) {
            return Outcome.refused(
                    UserErrorCode.WRONG_STATE,
                    "id",
                    "error.mission.state",
                    mission.state().name(),
                    "OFFERED, COMMITTED, MOBILISED, ON_SITE");
        }
        if (mission.progress().version() != version) {
            return Outcome.refused(
                    UserErrorCode.STALE,
                    "version",
                    "error.mission.stale",
                    Integer.toString(version),
                    Integer.toString(mission.progress().version()));
        }
        Instant end = mission.span().to();
        return until.isAfter(end)
                ? Outcome.done(new TimeWindow(end, until))
                : Outcome.refused(UserErrorCode.INVALID, "until", "error.hand.notAfter", end.toString());
    }

    private static Outcome<Set<String>> allowed(PromiseChecks.Tried tried, HandWritten.Motive motive) {
        Breaches breaches = Breaches.of(tried.shifts(), tried.cost());
        if (tried.shifts().stream().anyMatch(shift -> shift.seat().isEmpty())) {
            return Outcome.refused(UserErrorCode.CONFLICT, "expertId", "error.mission.seatFilled");
        }
        if (!breaches.impossible().isEmpty()) {
            return refused(UserErrorCode.CONFLICT, "expertId", "error.hand.impossible", breaches.impossible());
        }
        if (!breaches.rest().isEmpty() && motive.derogation() == null) {
            return refused(UserErrorCode.INVALID, "derogation", "error.hand.derogation", breaches.rest());
        }
        return !breaches.allowed().isEmpty() && motive.reason() == null
                ? refused(UserErrorCode.INVALID, "reason", "error.hand.reason", breaches.allowed())
                : Outcome.done(breaches.allowed());
    }

    private static Outcome<Set<String>> refused(UserErrorCode code, String field, String message, Set<String> rules) {
        return Outcome.refused(code, field, message, String.join(", ", rules));
    }

    private static HandWritten written(
            ExpertNeed need, UUID expert, PromiseChecks.Tried tried, Set<String> breaks, HandWritten.Motive motive) {
        return new HandWritten(
                tried.destination(),
                new HandWritten.Post(
                        expert,
                        need.asked().skill(),
                        Mode.valueOf(need.asked().work().mode().name()),
                        tried.journey(),
                        tried.shifts().stream().map(HandAssignments::shift).toList()),
                tried.cost(),
                breaks,
                motive);
    }

    private static HandWritten.Shift shift(AssignmentCheck.Shift shift) {
        return new HandWritten.Shift(shift.seat().orElseThrow(), shift.start(), shift.open());
    }
}
