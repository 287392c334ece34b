package fr.renfort.territory.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.travel.Crossing;
import fr.renfort.travel.Crossing.Mode;
import fr.renfort.travel.Crossing.Terminal;
import fr.renfort.travel.TravelSource;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SettableTime;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrossingRegisterTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Viewer BRETAGNE = Viewer.coordinator("annick", Set.of("53"));
    private static final Viewer PARIS = Viewer.coordinator("claire", Set.of("11"));
    private static final Viewer NATIONAL = new Viewer("nadia", Role.NATIONAL_ADMINISTRATOR, Set.of(), null, null, null);

    private static final GeoPoint AURAY = new GeoPoint(47.668, -2.983);
    /** Centre hospitalier de Belle-Île-en-Mer (560000291). */
    private static final GeoPoint HOSPITAL = new GeoPoint(47.34512, -3.16237);

    private static final Crossing HELICOPTER = new Crossing(
            new Terminal("Vannes", new GeoPoint(47.6660, -2.7450)),
            new Terminal("Hôpital de Belle-Île", HOSPITAL),
            Mode.HELICOPTER,
            25);

    private static final CrossingEntry BY_AIR = new CrossingEntry("53", HELICOPTER);

    private final ApplicationContext context = ApplicationContext.builder()
            .properties(Map.copyOf(TestDatabase.fresh().properties()))
            .singletons(new SettableTime(NOW))
            .start();
    private final CrossingRegister register = context.getBean(CrossingRegister.class);
    private final Journeys journeys = context.getBean(Journeys.class);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void theProgramBringsAWayToEveryIslandWithAHospital() {
        Set<String> reached = new TreeSet<>();
        register.all().stream()
                .map(KeptCrossing::crossing)
                .flatMap(crossing -> Stream.of(crossing.from(), crossing.to()))
                .forEach(terminal -> reached.add(terminal.landMass().orElseThrow()));

        assertThat(register.all()).hasSize(41);
        assertThat(reached)
                .contains(
                        "belle-ile",
                        "corse",
                        "guadeloupe",
                        "guyane",
                        "marie-galante",
                        "martinique",
                        "mayotte",
                        "petite-terre",
                        "reunion",
                        "saint-barthelemy",
                        "saint-martin",
                        "yeu");
    }

    @Test
    void journeysFollowTheTableAsItIs() {
        TravelSource before = journeys.with(1.15);
        KeptCrossing ferry = between("Quiberon", "Le Palais (Belle-Île)");
        int byFerry = before.minutes(AURAY, HOSPITAL).orElseThrow();

        register.change(BRETAGNE, ferry.id(), 0, 45).orThrow();
        TravelSource after = journeys.with(1.15);
        register.remove(BRETAGNE, ferry.id(), null).orThrow();

        assertThat(byFerry).isBetween(100, 150);
        assertThat(before.minutes(AURAY, HOSPITAL)).hasValue(byFerry);
        assertThat(after.minutes(AURAY, HOSPITAL)).hasValue(byFerry - 30);
        assertThat(journeys.with(1.15).minutes(AURAY, HOSPITAL)).isEmpty();
        assertThat(after.name()).isEqualTo("great-circle");
    }

    @Test
    void aCoordinatorAddsACrossingAndItIsKnownWhoDid() {
        KeptCrossing added = register.register(BRETAGNE, BY_AIR).orThrow();

        assertThat(added.crossing()).isEqualTo(HELICOPTER);
        assertThat(added.changedBy()).isEqualTo("annick");
        assertThat(added.changedAt()).isEqualTo(NOW);
        assertThat(register.byIds(List.of(added.id()))).containsEntry(added.id(), added);
        assertThat(register.byIds(List.of())).isEmpty();
        assertThat(journeys.with(1.15).minutes(AURAY, HOSPITAL).orElseThrow()).isLessThan(100);
    }

    @Test
    void twoCrossingsDoNotJoinTerminalsOfTheSameNames() {
        register.register(BRETAGNE, BY_AIR).orThrow();

        assertThat(code(register.register(BRETAGNE, BY_AIR))).isEqualTo(UserErrorCode.TAKEN);
    }

    @Test
    void aNationalAdministratorKeepsAllAndACoordinatorThoseOfTheRegion() {
        UUID ferry = between("Quiberon", "Le Palais (Belle-Île)").id();

        assertThat(code(register.register(PARIS, BY_AIR))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(register.change(PARIS, ferry, null, 60))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(register.remove(PARIS, ferry, null))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(register.change(NATIONAL, ferry, null, 60).orThrow().version())
                .isEqualTo(1);
        assertThat(register.register(NATIONAL, BY_AIR).orThrow().changedBy()).isEqualTo("nadia");
    }

    @Test
    void aChangeOfWhatIsGoneOrOtherByNowIsRefused() {
        UUID ferry = between("Quiberon", "Le Palais (Belle-Île)").id();
        register.change(BRETAGNE, ferry, 0, 60).orThrow();

        assertThat(code(register.change(BRETAGNE, ferry, 0, 70))).isEqualTo(UserErrorCode.STALE);
        assertThat(code(register.change(BRETAGNE, ferry, 1, 1441))).isEqualTo(UserErrorCode.INVALID);
        assertThat(code(register.remove(BRETAGNE, UUID.randomUUID(), null))).isEqualTo(UserErrorCode.NOT_FOUND);
    }

    @Test
    void anImportAddsAndChangesAndRemovesNothing() {
        CrossingImport imports = context.getBean(CrossingImport.class);
        KeptCrossing ferry = between("Quiberon", "Le Palais (Belle-Île)");
        KeptCrossing same = between("Lorient", "Port-Tudy (Groix)");
        Crossing slower = new Crossing(
                ferry.crossing().from(), ferry.crossing().to(), ferry.crossing().mode(), 120);
        List<CrossingEntry> file = List.of(new CrossingEntry("53", slower), BY_AIR, same.entry());

        assertThat(imports.importFrom(file, "rehearsal", true)).isEqualTo(new CrossingImport.Report(3, 1, 1));
        assertThat(register.all()).hasSize(41);
        assertThat(imports.importFrom(file, "import", false)).isEqualTo(new CrossingImport.Report(3, 1, 1));
        assertThat(imports.importFrom(file, "import", false)).isEqualTo(new CrossingImport.Report(3, 0, 0));

        KeptCrossing changed = between("Quiberon", "Le Palais (Belle-Île)");
        assertThat(register.all()).hasSize(42);
        assertThat(changed.crossing()).isEqualTo(slower);
        assertThat(changed.id()).isEqualTo(ferry.id());
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.changedBy()).isEqualTo("import");
        assertThat(between("Lorient", "Port-Tudy (Groix)")).isEqualTo(same);
    }

    private KeptCrossing between(String from, String to) {
        return register.all().stream()
                .filter(kept -> kept.crossing().from().name().equals(from)
                        && kept.crossing().to().name().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static UserErrorCode code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).errors().get(0).code();
    }
}
