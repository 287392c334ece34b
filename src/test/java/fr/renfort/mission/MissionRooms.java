package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentDesk;
import fr.renfort.crisis.Need;
import fr.renfort.crisis.NeedWindow;
import fr.renfort.crisis.NewIncident;
import fr.renfort.crisis.NewRequest;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.RequestDesk;
import fr.renfort.crisis.Requests;
import fr.renfort.database.TestDatabase;
import fr.renfort.planning.explain.EmptySeat;
import fr.renfort.planning.explain.LoanReasons;
import fr.renfort.planning.explain.MissingUnits;
import fr.renfort.planning.explain.StayReasons;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Rule;
import fr.renfort.pool.BaseChoice;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertRegister;
import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.LotRegister;
import fr.renfort.pool.NewExpert;
import fr.renfort.pool.NewLot;
import fr.renfort.pool.TwoRegions;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.SettableTime;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The room on a database of its own: a region with a hospital, two lenders, and plans that a test writes by hand. */
public final class MissionRooms implements AutoCloseable {

    /** Monday, 08:00 in Paris. */
    public static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    public static final Viewer PLANNER = Viewer.planner("11");
    private static final TimeWindow SUMMER =
            new TimeWindow(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-09-01T00:00:00Z"));

    public final SettableTime time = new SettableTime(NOW);
    public final TestDatabase database = TestDatabase.fresh();
    public final ApplicationContext context;
    public final PlanBook plans;
    public final MissionDesk desk;
    public final LoanDesk loanDesk;
    public final Missions missions;
    public final Loans loans;

    public MissionRooms() {
        this(Map.of());
    }

    /** With more settings than those of the database. */
    public MissionRooms(Map<String, String> settings) {
        TwoRegions.insertInto(database);
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(settings);
        context = ApplicationContext.builder()
                .properties(properties)
                .singletons(time)
                .start();
        plans = context.getBean(PlanBook.class);
        desk = context.getBean(MissionDesk.class);
        loanDesk = context.getBean(LoanDesk.class);
        missions = context.getBean(Missions.class);
        loans = context.getBean(Loans.class);
    }

    /** Another node on the same database. */
    public ApplicationContext secondNode() {
        return ApplicationContext.builder()
                .properties(new HashMap<>(database.properties()))
                .singletons(time)
                .start();
    }

    /** 08:00 in Paris on a day of June 2026, when a DAY shift begins. */
    public static Instant morning(int day) {
        return NOW.plus(Duration.ofDays(day - 1L));
    }

    /** 18:00 in Paris on a day of June 2026, when a DAY shift ends. */
    public static Instant evening(int day) {
        return morning(day).plus(Duration.ofHours(10));
    }

    /** An expert of the first lender, at level 3 in REM.AD, free all summer. */
    public UUID expert(String familyName) {
        return expert(TwoRegions.LENDS, TwoRegions.LENDER, familyName);
    }

    public UUID expert(Viewer lends, UUID lender, String familyName) {
        NewExpert added = new NewExpert(
                lender,
                new Expert.Details("Alix", familyName, "+33 1 23 45 67 89", null, new Expert.Terms(120, 0, 2880, 0)),
                new BaseChoice(null, new GeoPoint(48.7, 2.4)),
                List.of(new HeldSkill(new SkillCode("REM.AD"), 3, HeldSkill.Evidence.EMPLOYER, null)),
                List.of(new CalendarEntry(CalendarEntry.Kind.AVAILABLE, SUMMER)));
        return context.getBean(ExpertRegister.class)
                .register(lends, added)
                .orThrow()
                .id();
    }

    /** A lot of twenty laptops of the first lender. */
    public UUID lot() {
        NewLot added = new NewLot(
                TwoRegions.LENDER,
                new EquipmentLot.Details(
                        new EquipmentCode("EQ.LAP"), EquipmentKind.RETURNABLE, "Portables", 20, 60, 120),
                new BaseChoice(null, new GeoPoint(48.7, 2.4)),
                List.of(SUMMER));
        return context.getBean(LotRegister.class)
                .register(TwoRegions.LENDS, added)
                .orThrow()
                .id();
    }

    public Incident incident() {
        return context.getBean(IncidentDesk.class)
                .declareIncident(
                        TwoRegions.ASKS,
                        new NewIncident(
                                TwoRegions.SITE,
                                new Incident.Facts("Rançongiciel", Incident.Kind.RANSOMWARE, false, NOW, false, null),
                                2,
                                List.of()))
                .orThrow();
    }

    /** A request for so many directory experts by day, and for twenty laptops, on days of June 2026. */
    public ReinforcementRequest request(int headcount, int firstDay, int lastDay) {
        NeedWindow window = new NeedWindow(morning(firstDay), evening(lastDay), null);
        NewRequest.Asked asked = new NewRequest.Asked(
                null,
                List.of(new Need.OfExperts(
                        new SkillCode("REM.AD"),
                        2,
                        headcount,
                        1,
                        window,
                        new Need.Work(Need.Mode.ON_SITE, Need.Pattern.DAY))),
                List.of(new Need.OfEquipment(new EquipmentCode("EQ.LAP"), 20, 1, window)));
        return context.getBean(RequestDesk.class)
                .requestReinforcement(TwoRegions.ASKS, new NewRequest(incident().id(), 2, asked, null, null))
                .orThrow();
    }

    /** The need for people of a request. */
    public UUID people(ReinforcementRequest request) {
        return context.getBean(Requests.class)
                .expertNeedsOf(TwoRegions.COORDINATOR, List.of(request.id()))
                .get(request.id())
                .get(0)
                .id();
    }

    /** The need for laptops of a request. */
    public UUID laptops(ReinforcementRequest request) {
        return context.getBean(Requests.class)
                .equipmentNeedsOf(TwoRegions.COORDINATOR, List.of(request.id()))
                .get(request.id())
                .get(0)
                .id();
    }

    public UUID need(int headcount, int firstDay, int lastDay) {
        return people(request(headcount, firstDay, lastDay));
    }

    /** An expert on a seat on days of June 2026. */
    public static List<AssignedDuty> duties(UUID need, int seat, UUID expert, int... days) {
        List<AssignedDuty> duties = new ArrayList<>();
        for (int day : days) {
            duties.add(new AssignedDuty(need.toString(), seat, morning(day), expert.toString()));
        }
        return duties;
    }

    /** A plan that a test writes. */
    public static final class Written {
        private final List<AssignedDuty> duties = new ArrayList<>();
        private final List<LoanReasons> loans = new ArrayList<>();
        private final List<EmptySeat> empty = new ArrayList<>();
        private final List<MissingUnits> missing = new ArrayList<>();

        public Written with(List<AssignedDuty> more) {
            duties.addAll(more);
            return this;
        }

        public Written lending(UUID need, UUID lot, Instant arrival) {
            loans.add(new LoanReasons(
                    need.toString(), lot.toString(), OptionalInt.of(30), arrival, Map.of(Rule.S1, 180L)));
            return this;
        }

        public Written without(UUID need, int seat, int day) {
            empty.add(new EmptySeat(
                    need.toString(), seat, morning(day), new TimeWindow(morning(day), evening(day)), List.of(), null));
            return this;
        }
    }

    public Plan store(Written written) {
        return plans.store(PLANNER, found(written));
    }

    public NewPlan found(Written written) {
        Snapshot snapshot =
                context.getBean(Snapshots.class).of(PLANNER, "11", false, time.instant(), Duration.ofDays(28));
        Map<AssignedDuty, TimeWindow> windows = new HashMap<>();
        written.duties.forEach(duty ->
                windows.put(duty, new TimeWindow(duty.start(), duty.start().plus(Duration.ofHours(10)))));
        return new NewPlan(
                "11",
                false,
                run(),
                new ExplainedPlan(
                        snapshot.problem(),
                        windows,
                        stays(written.duties, windows),
                        new ExplainedPlan.Lending(
                                written.loans,
                                written.loans.stream()
                                        .map(loan -> new AssignedLoan(loan.need(), loan.lot()))
                                        .toList()),
                        new ExplainedPlan.Unserved(written.empty, written.missing, List.of())),
                snapshot.destinations());
    }

    private static List<StayReasons> stays(List<AssignedDuty> duties, Map<AssignedDuty, TimeWindow> windows) {
        Map<List<String>, List<AssignedDuty>> byStay = new HashMap<>();
        duties.stream()
                .sorted(Comparator.comparing(AssignedDuty::start))
                .forEach(duty -> byStay.computeIfAbsent(List.of(duty.need(), duty.expert()), key -> new ArrayList<>())
                        .add(duty));
        return byStay.values().stream()
                .map(stay -> {
                    TimeWindow span = new TimeWindow(
                            stay.get(0).start(),
                            windows.get(stay.get(stay.size() - 1)).to());
                    return new StayReasons(
                            new fr.renfort.planning.explain.Stay(
                                    stay.get(0).expert(), stay.get(0).need(), TwoRegions.SITE.toString(), span, stay),
                            stay,
                            EnumSet.range(EligibilityRule.E1, EligibilityRule.E6),
                            OptionalInt.of(45),
                            span.from(),
                            Map.of(Rule.S1, 150L, Rule.S2, 0L),
                            null);
                })
                .toList();
    }

    private UUID run() {
        UUID id = UUID.randomUUID();
        sql("""
            INSERT INTO planning_run (id, region_code, door, exercise, state, cause, queued_at, seed)
            VALUES ('%s', '11', 'BY_HAND', false, 'FAILED', 'test', now(), 1)
            """.formatted(id));
        return id;
    }

    /** Runs straight SQL as superuser, past row security. */
    public void sql(String statement) {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute("SET search_path TO renfort");
            connection.createStatement().execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Runs straight SQL that the guards of the steps would refuse. */
    public void sqlPastTheGuards(String statement) {
        sql("ALTER TABLE mission DISABLE TRIGGER USER; ALTER TABLE loan DISABLE TRIGGER USER");
        try {
            sql(statement);
        } finally {
            sql("ALTER TABLE mission ENABLE TRIGGER USER; ALTER TABLE loan ENABLE TRIGGER USER");
        }
    }

    public PublishedPlan publish(Plan plan) {
        return plans.publish(TwoRegions.COORDINATOR, plan.id()).orThrow();
    }

    /** The missions of an expert as the coordinator sees them, by start. */
    public List<Mission> of(UUID expert) {
        return missions.ofExpert(TwoRegions.COORDINATOR, expert, Instant.EPOCH);
    }

    /** The only mission of an expert that is in a state. */
    public Mission only(UUID expert, MissionState state) {
        List<Mission> found =
                of(expert).stream().filter(mission -> mission.state() == state).toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "There are " + found.size() + " missions in the state " + state + ": " + of(expert));
        }
        return found.get(0);
    }

    public Mission accepted(Mission mission) {
        return desk.accept(TwoRegions.LENDS, mission.id(), mission.progress().version())
                .orThrow();
    }

    public Mission committed(Mission mission) {
        return desk.commit(
                        TwoRegions.COORDINATOR, mission.id(), mission.progress().version())
                .orThrow();
    }

    public @Nullable Instant answerBy(Mission mission) {
        return missions.get(TwoRegions.COORDINATOR, mission.id()).progress().answerBy();
    }

    @Override
    public void close() {
        context.close();
    }
}
