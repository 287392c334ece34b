package fr.renfort.mission;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.planning.explain.EmptySeat;
import fr.renfort.planning.explain.StayReasons;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The proposals that a plan is turned into: its stays, without what published missions of the same expert already cover.
 * Pure but for the ids it gives out.
 */
final class Draft {

    private final UUID plan;
    private final NewPlan found;
    private final Instant now;
    private final Kept kept;
    private final Seating seating;
    private final Map<String, ExpertNeed> needs;
    private final Map<String, UUID> lenders;

    Draft(UUID plan, NewPlan found, List<Mission> published) {
        this.plan = plan;
        this.found = found;
        this.now = found.explained().problem().period().now();
        Map<DutyKey, Integer> planned =
                found.explained().windows().keySet().stream().collect(Collectors.toMap(Draft::key, AssignedDuty::seat));
        this.kept = Kept.of(published, planned.keySet(), now);
        this.seating = Seating.of(planned, emptySeats(), kept);
        this.needs = found.explained().problem().demand().expertNeeds().stream()
                .collect(Collectors.toMap(ExpertNeed::id, Function.identity()));
        this.lenders = found.explained().problem().resources().experts().stream()
                .collect(Collectors.toMap(
                        expert -> expert.id(), expert -> id(expert.home().organisation())));
    }

    /** Everybody on every shift, past and pinned ones too. */
    List<PlanDutyRow> duties() {
        List<PlanDutyRow> rows = new ArrayList<>();
        found.explained()
                .windows()
                .forEach((duty, window) -> rows.add(new PlanDutyRow(
                        plan,
                        found.region(),
                        id(duty.need()),
                        seating.seat(key(duty)),
                        duty.start(),
                        window.from(),
                        window.to(),
                        id(duty.expert()))));
        return rows;
    }

    /** What is to be asked for. */
    List<Mission> missions() {
        List<Mission> missions = new ArrayList<>();
        for (StayReasons stay : found.explained().stays()) {
            List<Duty> run = new ArrayList<>();
            for (AssignedDuty duty : stay.stay().duties()) {
                if (toBeAsked(duty)) {
                    run.add(new Duty(UUID.randomUUID(), seating.seat(key(duty)), duty.start(), window(duty), false));
                } else if (!run.isEmpty()) {
                    missions.add(mission(stay, run));
                    run = new ArrayList<>();
                }
            }
            if (!run.isEmpty()) {
                missions.add(mission(stay, run));
            }
        }
        return missions;
    }

    /** Those of the published missions that the plan keeps and that are not over. */
    List<Mission> kept(List<Mission> published) {
        return published.stream()
                .filter(mission -> !kept.takenBack().contains(mission))
                .filter(mission -> mission.span().to().isAfter(now))
                .toList();
    }

    /** What nobody gives, people only. */
    List<Gap> emptySeatGaps() {
        Map<Seating.Shift, Integer> given = new HashMap<>();
        List<Gap> gaps = new ArrayList<>();
        for (EmptySeat empty : found.explained().unserved().seats()) {
            Seating.Shift shift = new Seating.Shift(id(empty.need()), empty.start());
            int position = given.merge(shift, 1, Integer::sum) - 1;
            Gap.Seat seat = new Gap.Seat(seating.empty(shift).get(position), empty.start());
            gaps.add(new Gap(
                    UUID.randomUUID(),
                    plan,
                    target(empty.need()),
                    seat,
                    empty.open(),
                    empty.skilled(),
                    empty.relaxation()));
        }
        return gaps;
    }

    Gap.Target target(String need) {
        Destination destination = destination(need);
        return new Gap.Target(destination.need(), destination.request(), destination.hospital());
    }

    private boolean toBeAsked(AssignedDuty duty) {
        return window(duty).to().isAfter(now) && !kept.covers(key(duty));
    }

    private Mission mission(StayReasons reasons, List<Duty> duties) {
        String expert = reasons.stay().expert();
        ExpertNeed need = known(needs, reasons.stay().need());
        Instant first = duties.get(0).window().from();
        Instant arrival = reasons.arrival().isAfter(first) ? reasons.arrival() : first;
        @Nullable
        Integer minutes =
                reasons.travelMinutes().isPresent() ? reasons.travelMinutes().getAsInt() : null;
        return new Mission(
                UUID.randomUUID(),
                plan,
                destination(need.id()),
                Mission.Stay.of(
                        id(expert),
                        known(lenders, expert),
                        new SkillCode(need.skill()),
                        need.workingTime().mode(),
                        new Mission.Journey(minutes, arrival),
                        duties),
                Later.atHand(why(reasons)),
                Progress.proposed(now),
                null);
    }

    private static Why why(StayReasons reasons) {
        StayReasons.RunnerUp second = reasons.runnerUp();
        return new Why(
                reasons.met(),
                reasons.cost(),
                second == null ? null : new Why.RunnerUp(id(second.expert()), second.difference()));
    }

    private Map<Seating.Shift, List<Integer>> emptySeats() {
        return found.explained().unserved().seats().stream()
                .collect(Collectors.groupingBy(
                        empty -> new Seating.Shift(id(empty.need()), empty.start()),
                        Collectors.mapping(EmptySeat::seat, Collectors.toList())));
    }

    private TimeWindow window(AssignedDuty duty) {
        return known(found.explained().windows(), duty);
    }

    private Destination destination(String need) {
        return known(found.destinations(), id(need));
    }

    private static DutyKey key(AssignedDuty duty) {
        return new DutyKey(id(duty.need()), duty.start(), id(duty.expert()));
    }

    private static UUID id(String id) {
        return UUID.fromString(id);
    }
}
