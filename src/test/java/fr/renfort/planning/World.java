package fr.renfort.planning;

import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.Period;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.planning.facts.Standing;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small region for tests: lender LEND (system L), hospitals HB and HC at the places B and C (systems SB and SC) with the open incidents IB (severity 2)
 * and IC (severity 1). Everything in UTC; now is Monday 2026-06-01 at midnight, the horizon 14 days later; every way takes 50 minutes
 * unless said otherwise.
 */
public final class World {
    public static final String SKILL = "REM.AD";

    private Instant now = Instant.parse("2026-06-01T00:00:00Z");
    private Instant horizon = Instant.parse("2026-06-15T00:00:00Z");
    private PlanningPolicy policy = PlanningPolicy.defaults();
    private final Map<String, OptionalInt> ways = new HashMap<>();
    private int maxLentPerDay = 10;
    private int lotHandlingMinutes = 30;
    private final List<Organisation> otherLenders = new ArrayList<>();
    private final List<Expert> experts = new ArrayList<>();
    private final List<EquipmentLot> lots = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>(List.of(
            new Incident("IB", "HB", Set.of("SB"), 2, null, false),
            new Incident("IC", "HC", Set.of("SC"), 1, null, false)));
    private final List<ExpertNeed> needs = new ArrayList<>();
    private final List<EquipmentNeed> equipmentNeeds = new ArrayList<>();
    private final List<AssignedDuty> pinned = new ArrayList<>();
    private final List<AssignedDuty> published = new ArrayList<>();
    private final List<AssignedLoan> pinnedLoans = new ArrayList<>();
    private final List<AssignedLoan> publishedLoans = new ArrayList<>();

    /** Day of June 2026 and hour, UTC. */
    public static Instant at(int day, int hour) {
        return Instant.parse("2026-06-01T00:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3_600L);
    }

    public static TimeWindow window(int day, int hour, int toDay, int toHour) {
        return new TimeWindow(at(day, hour), at(toDay, toHour));
    }

    public World now(Instant instant) {
        now = instant;
        return this;
    }

    public World horizon(Instant instant) {
        horizon = instant;
        return this;
    }

    public World policy(PlanningPolicy other) {
        policy = other;
        return this;
    }

    /** Between two places, both ways; negative: no way. */
    public World way(String from, String to, int minutes) {
        OptionalInt way = minutes < 0 ? OptionalInt.empty() : OptionalInt.of(minutes);
        ways.put(from + to, way);
        ways.put(to + from, way);
        return this;
    }

    public World maxLentPerDay(int experts) {
        maxLentPerDay = experts;
        return this;
    }

    public World handlingMinutes(int minutes) {
        lotHandlingMinutes = minutes;
        return this;
    }

    public World lender(String id, int mostLent, int dailyRestMinutes) {
        otherLenders.add(new Organisation(id, mostLent, dailyRestMinutes));
        return this;
    }

    /** At level 2, always available, at most 100 minutes away, with 2 hours' notice, 48 hours a week. */
    public World expert(String id) {
        return expert(id, 2);
    }

    public World expert(String id, int level) {
        return expert(id, level, List.of());
    }

    public World expert(String id, int level, List<TimeWindow> homeWork) {
        return expert(id, "LEND", level, List.of(window(-200, 0, 200, 0)), homeWork);
    }

    public World expert(String id, String lender, int level, List<TimeWindow> availability, List<TimeWindow> homeWork) {
        return expert(new Expert(
                id,
                new Home(lender, "L", "A"),
                Map.of(SKILL, level),
                new Expert.Calendar(availability, homeWork),
                new Expert.Limits(100, 120, 2_880),
                0));
    }

    public World expert(Expert expert) {
        experts.add(expert);
        return this;
    }

    public World incident(
            String id,
            String establishment,
            String system,
            int severity,
            @Nullable Instant closedAt,
            boolean exercise) {
        incidents.add(new Incident(id, establishment, Set.of(system), severity, closedAt, exercise));
        return this;
    }

    /** Day shifts 08:00 to 18:00 ON_SITE from a day to another, that one not included, priority 3, level 1. */
    public World need(String id, String incident, int fromDay, int toDay, int headcount) {
        return need(id, incident, fromDay, toDay, headcount, ExpertNeed.Mode.ON_SITE, ShiftPattern.DAY);
    }

    public World need(
            String id,
            String incident,
            int fromDay,
            int toDay,
            int headcount,
            ExpertNeed.Mode mode,
            ShiftPattern pattern) {
        return need(new ExpertNeed(
                id,
                incident,
                new ExpertNeed.Seats(SKILL, 1, headcount),
                3,
                new OpenWindow(at(fromDay, 0), at(toDay, 0)),
                new ExpertNeed.WorkingTime(mode, pattern),
                List.of()));
    }

    public World need(ExpertNeed need) {
        needs.add(need);
        return this;
    }

    /** Returnable laptops at A, always available, at most 100 minutes away. */
    public World lot(String id, int quantity) {
        return lot(id, quantity, EquipmentLot.Kind.RETURNABLE, List.of(window(-200, 0, 200, 0)));
    }

    public World lot(String id, int quantity, EquipmentLot.Kind kind, List<TimeWindow> availability) {
        lots.add(new EquipmentLot(
                id,
                new Home("LEND", "L", "A"),
                new EquipmentLot.Content("EQ.LAP", kind, quantity),
                availability,
                lotHandlingMinutes,
                100));
        return this;
    }

    public World lot(EquipmentLot lot) {
        lots.add(lot);
        return this;
    }

    /** Laptops, priority 3. */
    public World equipment(String id, String incident, TimeWindow window, int quantity, String... excludedLots) {
        equipmentNeeds.add(new EquipmentNeed(
                id, incident, "EQ.LAP", quantity, 3, new OpenWindow(window.from(), window.to()), Set.of(excludedLots)));
        return this;
    }

    public World pinned(String need, int seat, Instant start, String expert) {
        pinned.add(new AssignedDuty(need, seat, start, expert));
        return this;
    }

    public World published(String need, int seat, Instant start, String expert) {
        published.add(new AssignedDuty(need, seat, start, expert));
        return this;
    }

    public World pinnedLoan(String need, String lot) {
        pinnedLoans.add(new AssignedLoan(need, lot));
        return this;
    }

    public World publishedLoan(String need, String lot) {
        publishedLoans.add(new AssignedLoan(need, lot));
        return this;
    }

    public PlanningProblem problem() {
        List<Organisation> organisations = new ArrayList<>(otherLenders);
        organisations.add(new Organisation("LEND", maxLentPerDay, 660));
        List<Establishment> establishments =
                List.of(new Establishment("HB", "SB", "B"), new Establishment("HC", "SC", "C"));
        return new PlanningProblem(
                "world",
                new Period(ZoneId.of("UTC"), now, horizon),
                policy,
                (from, to) -> from.equals(to) ? OptionalInt.of(0) : ways.getOrDefault(from + to, OptionalInt.of(50)),
                new Resources(organisations, experts, lots),
                new Demand(establishments, incidents, needs, equipmentNeeds),
                new Standing(new Plan(pinned, pinnedLoans), new Plan(published, publishedLoans)));
    }
}
