package fr.renfort.demo;

import static fr.renfort.demo.ShownDemonstration.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.crisis.Crises;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentFilter;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.RequestFilter;
import fr.renfort.crisis.RequestState;
import fr.renfort.crisis.Requests;
import fr.renfort.language.Language;
import fr.renfort.mission.MissionFilter;
import fr.renfort.mission.Missions;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.pool.Experts;
import fr.renfort.pool.Lots;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ShownDemonstration.Once.class)
class DemonstrationTest {

    private static final PageRequest ALL = PageRequest.first(PageRequest.MOST);
    private static final TimeWindow EVER =
            new TimeWindow(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    private final ShownDemonstration demonstration;

    DemonstrationTest(ShownDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Test
    void onANamedDatabaseNothingIsLoadedByItself() {
        assertThat(demonstration.before()).isEqualTo("regions 0");
    }

    @Test
    void loadsTwoHundredExpertsAndSixtyLotsOfFortyLenders() {
        assertThat(size()).isEqualTo(new Size(40, 200, 60, 2, 6));
    }

    @Test
    void showsTheTwoAttacksWhereTheyHappenedLabelledWithTheirRealDates() {
        List<Incident> incidents = incidents();

        assertThat(incidents)
                .extracting(incident -> demonstration
                        .bean(Establishments.class)
                        .get(incident.site().establishment())
                        .finess()
                        .value())
                .containsExactlyInAnyOrder("910020254", "780800256");
        assertThat(incidents)
                .extracting(incident -> incident.facts().replayOf())
                .allSatisfy(label -> assertThat(label).contains("2022"));
        assertThat(incidents)
                .allSatisfy(incident -> assertThat(incident.severity()).isEqualTo(4));
    }

    @Test
    void everyRequestIsWeighedByTheCoordinator() {
        assertThat(requests()).allSatisfy(request -> assertThat(request.state()).isEqualTo(RequestState.TRIAGED));
    }

    @Test
    void thePlanServesBothHospitalsWithPeopleAndEquipmentAndPrintsIt() {
        Plan plan = demonstration
                .bean(Plans.class)
                .current(COORDINATOR, "11", false)
                .orElseThrow();

        assertThat(demonstration
                        .bean(Missions.class)
                        .list(COORDINATOR, MissionFilter.ofPlan(plan.id()).in(Set.of()), ALL)
                        .items())
                .extracting(mission -> mission.destination().incident())
                .containsAll(incidents().stream().map(Incident::id).toList());
        assertThat(demonstration.printed())
                .contains("QUI VA OÙ", "MATÉRIEL PRÊTÉ", "CE QUI RESTE SANS RÉPONSE", "SCORE ", "/roster/11", "curl ")
                .contains("CH Sud Francilien (Corbeil-Essonnes), 21 août 2022")
                .contains("L’État ne paie pas de rançon");
    }

    @Test
    void fitsIntoATerminalOfAHundredColumns() {
        assertThat(Arrays.stream(demonstration.printed().split("\n", -1))
                        .filter(line -> line.length() > 100)
                        .toList())
                .isEmpty();
    }

    @Test
    void shownAgainItDoublesNothingAndTellsThePresentState() {
        Size before = size();
        Plan plan = demonstration
                .bean(Plans.class)
                .current(COORDINATOR, "11", false)
                .orElseThrow();

        String again = demonstration.show(Language.EN);

        assertThat(size()).isEqualTo(before);
        assertThat(demonstration.bean(Plans.class).current(COORDINATOR, "11", false))
                .map(Plan::id)
                .contains(plan.id());
        assertThat(again).contains("there already", "shown already on", "WHO GOES WHERE", "SCORE ");
    }

    @Test
    void onItsOwnDatabaseItBeginsBesideTheServiceAndEndsWithIt() throws InterruptedException {
        Thread shown = start(null).begin(demonstration.address()).orElseThrow();

        shown.interrupt();
        shown.join(Duration.ofSeconds(30).toMillis());

        assertThat(shown.isAlive()).isFalse();
        assertThat(start("jdbc:postgresql://db/renfort").begin(demonstration.address()))
                .isEmpty();
    }

    @Test
    void onceItsNeedsAreOverItTellsHowToStartAfresh() {
        assertThat(signposts(Duration.ZERO)).doesNotContain("supprimez le dossier");
        assertThat(signposts(Duration.ofDays(60))).contains("supprimez le dossier", "somewhere");
    }

    private DemonstrationStart start(@Nullable String databaseUrl) {
        return new DemonstrationStart(
                demonstration.bean(Demonstration.class), demonstration.bean(DemoViewerHeader.class), databaseUrl, "en");
    }

    private String signposts(Duration later) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Instant then = demonstration.bean(InstantSource.class).instant().plus(later);
        new Signposts(demonstration.bean(Crises.class), InstantSource.fixed(then), "somewhere")
                .print(
                        new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, Language.FR),
                        COORDINATOR,
                        demonstration.bean(Territory.class).region("11"),
                        demonstration.address());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private record Size(int lenders, int experts, int lots, int incidents, int requests) {}

    private Size size() {
        return new Size(
                demonstration.bean(Organisations.class).list("11", ALL).items().size(),
                demonstration
                        .bean(Experts.class)
                        .expertsOf(COORDINATOR, "11", EVER)
                        .size(),
                demonstration.bean(Lots.class).lotsOf(COORDINATOR, "11", EVER).size(),
                incidents().size(),
                requests().size());
    }

    private List<Incident> incidents() {
        return demonstration
                .bean(Incidents.class)
                .list(COORDINATOR, IncidentFilter.of("11"), ALL)
                .items();
    }

    private List<ReinforcementRequest> requests() {
        return demonstration
                .bean(Requests.class)
                .list(COORDINATOR, RequestFilter.of("11"), ALL)
                .items();
    }
}
