package fr.renfort.situation.byhand;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Duty;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionDesk;
import fr.renfort.mission.Missions;
import fr.renfort.mission.Yes;
import fr.renfort.planning.advice.AssignmentCheck;
import fr.renfort.situation.advice.PromiseChecks;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where lenders say yes: to all, until a date, or with somebody else, on whom the rules of planning are tried first. Thread-safe. */
@Singleton
public final class Answers {

    private final Missions missions;
    private final MissionDesk desk;
    private final PromiseChecks checks;

    Answers(Missions missions, MissionDesk desk, PromiseChecks checks) {
        this.missions = missions;
        this.desk = desk;
        this.checks = checks;
    }

    /**
     * How a lender would say yes.
     *
     * @param until only to the duties that are over by then; null: to all
     * @param expert in place of who was asked for; null: that one
     */
    public record Wish(@Nullable Instant until, @Nullable UUID expert) {}

    /** @return refused as {@link MissionDesk#accept}, and with CONFLICT naming the rules that the other expert would break */
    public Outcome<Mission> accept(Viewer lender, UUID mission, int version, Wish wish) {
        UUID other = wish.expert();
        if (other == null) {
            return desk.accept(lender, mission, version, new Yes(wish.until(), null));
        }
        Optional<Mission> asked = missions.find(lender, mission).filter(found -> lender.lendsFor(found.lender()));
        return asked.isEmpty()
                ? desk.accept(lender, mission, version, Yes.TO_ALL)
                : journey(asked.get(), other, wish.until())
                        .then(way -> desk.accept(
                                lender, mission, version, new Yes(wish.until(), new Yes.Substitute(other, way))));
    }

    private Outcome<Mission.Journey> journey(Mission asked, UUID other, @Nullable Instant until) {
        TimeWindow span = until != null
                        && asked.span().from().isBefore(until)
                        && until.isBefore(asked.span().to())
                ? new TimeWindow(asked.span().from(), until)
                : asked.span();
        return checks.of(
                        asked.destination().region(),
                        asked.destination().exercise() != null,
                        asked.destination().need(),
                        other,
                        span)
                .map(tried -> checked(asked, tried))
                .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "expertId", "error.hand.unknown"));
    }

    private static Outcome<Mission.Journey> checked(Mission asked, PromiseChecks.Tried tried) {
        Set<Instant> starts = asked.duties().stream().map(Duty::shiftStart).collect(Collectors.toSet());
        List<AssignmentCheck.Shift> served = tried.shifts().stream()
                .filter(shift -> starts.contains(shift.start()))
                .toList();
        Set<String> broken = Breaches.of(served, Map.of()).hard();
        return broken.isEmpty()
                ? Outcome.done(tried.journey())
                : Outcome.refused(
                        UserErrorCode.CONFLICT, "expertId", "error.hand.impossible", String.join(", ", broken));
    }
}
