package fr.renfort.situation;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.mission.MissionRooms.PLANNER;
import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDER;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.SITE;
import static fr.renfort.pool.TwoRegions.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Refusal;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SnapshotsTest {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private MissionRooms rooms;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void anEmptyRegionAsksForNothing() {
        assertThat(snapshot(NOW).asksForSomething()).isFalse();
    }

    @Test
    void theFactsAreThoseOfTheRooms() {
        UUID expert = rooms.expert("Moreau");
        UUID lot = rooms.lot();
        ReinforcementRequest request = rooms.request(2, 2, 4);
        calendar(expert, "LEAVE", morning(10), evening(12));
        calendar(expert, "HOME_WORK", morning(8), evening(8));
        rooms.sql("UPDATE expert SET home_establishment_id = '" + SITE + "', worked_before_minutes = 300");

        Snapshot snapshot = snapshot(NOW.plusSeconds(42));

        assertThat(snapshot.problem().period().now()).isEqualTo(NOW);
        assertThat(snapshot.problem().period().horizon()).isEqualTo(NOW.plus(FOUR_WEEKS));
        assertThat(snapshot.problem().period().zone().getId()).isEqualTo("Europe/Paris");
        Expert known = snapshot.problem().resources().experts().get(0);
        assertThat(known.id()).isEqualTo(expert.toString());
        assertThat(known.skills()).isEqualTo(Map.of("REM.AD", 3));
        assertThat(known.home().informationSystem()).isEqualTo(SYSTEM.toString());
        assertThat(known.calendar().availability())
                .extracting(TimeWindow::from)
                .contains(evening(12))
                .doesNotContain(morning(10));
        assertThat(known.calendar().homeWork()).containsExactly(new TimeWindow(morning(8), evening(8)));
        assertThat(known.workedMinutesLast28Days()).isEqualTo(300);
        assertThat(snapshot.problem().resources().organisations())
                .containsExactly(new Organisation(LENDER.toString(), 5, 720));
        assertThat(snapshot.problem().resources().lots())
                .extracting(found -> found.id())
                .containsExactly(lot.toString());
        assertThat(snapshot.problem().demand().establishments())
                .extracting(Establishment::id, Establishment::informationSystem)
                .containsExactly(tuple(SITE.toString(), SYSTEM.toString()));
        ExpertNeed need = snapshot.problem().demand().expertNeeds().get(0);
        assertThat(need.seats()).isEqualTo(new ExpertNeed.Seats("REM.AD", 2, 2));
        assertThat(need.window()).isEqualTo(new OpenWindow(morning(2), evening(4)));
        assertThat(snapshot.destinations().get(rooms.people(request)).request()).isEqualTo(request.id());
        assertThat(snapshot.problem()
                        .travel()
                        .minutes(known.home().base(), known.home().base()))
                .hasValue(0);
    }

    @Test
    void aSkillWhoseEvidenceHasExpiredIsAbsent() {
        rooms.expert("Moreau");
        rooms.sql("UPDATE expert_skill SET expires_on = '2026-05-31'");

        assertThat(snapshot(NOW).problem().resources().experts().get(0).skills())
                .isEmpty();
    }

    @Test
    void whatIsAskedIsPublishedAndWhatIsPromisedIsPinned() {
        UUID asked = rooms.expert("Demande");
        UUID promised = rooms.expert("Promis");
        UUID need = rooms.need(2, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, asked, 2)).with(duties(need, 1, promised, 2))));
        rooms.accepted(rooms.only(promised, MissionState.SOLICITED));

        var standing = snapshot(NOW).problem().standing();

        AssignedDuty ofPromised = duties(need, 1, promised, 2).get(0);
        assertThat(standing.pinned().duties()).containsExactly(ofPromised);
        assertThat(standing.published().duties())
                .containsExactlyInAnyOrder(duties(need, 0, asked, 2).get(0), ofPromised);
    }

    @Test
    void whatWasServedStaysPinnedAndCountsAsWorked() {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2, 3, 4))));
        Mission mission = rooms.committed(rooms.accepted(rooms.only(expert, MissionState.SOLICITED)));
        rooms.time.set(evening(2));
        rooms.desk
                .recall(COORDINATOR, mission.id(), mission.progress().version(), "Rappel")
                .orThrow();

        Snapshot snapshot = snapshot(evening(2));

        assertThat(snapshot.problem().standing().pinned().duties())
                .containsExactlyElementsOf(duties(need, 0, expert, 2));
        assertThat(snapshot.problem().resources().experts().get(0).workedMinutesLast28Days())
                .isEqualTo(600);
    }

    @Test
    void somebodyWhoLeftThePoolWithAPromiseIsKnownButNotAvailable() {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2))));
        rooms.accepted(rooms.only(expert, MissionState.SOLICITED));
        rooms.sql("UPDATE expert SET withdrawn_at = now()");

        Snapshot snapshot = snapshot(NOW);

        assertThat(snapshot.problem().resources().experts())
                .extracting(Expert::id, known -> known.calendar().availability())
                .containsExactly(tuple(expert.toString(), List.of()));
    }

    @Test
    void aDeclineExcludesWithinItsScope() {
        UUID dates = rooms.expert("Dates");
        UUID incident = rooms.expert("Incident");
        UUID need = rooms.need(2, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, dates, 2)).with(duties(need, 1, incident, 3))));
        decline(dates, DeclineScope.THESE_DATES);
        decline(incident, DeclineScope.THIS_INCIDENT);
        UUID other = rooms.need(1, 2, 4);

        var needs = snapshot(NOW).problem().demand().expertNeeds();

        assertThat(exclusions(needs, need))
                .containsExactlyInAnyOrder(
                        new ExpertNeed.Exclusion(dates.toString(), new OpenWindow(morning(2), evening(2))),
                        new ExpertNeed.Exclusion(incident.toString(), new OpenWindow(morning(2), null)));
        assertThat(exclusions(needs, other))
                .containsExactly(new ExpertNeed.Exclusion(dates.toString(), new OpenWindow(morning(2), evening(2))));
    }

    @Test
    void aPromiseToARequestThatWasTakenBackBlocksLikeWorkAtHome() {
        UUID expert = rooms.expert("Moreau");
        UUID need = rooms.need(1, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 2))));
        rooms.accepted(rooms.only(expert, MissionState.SOLICITED));
        rooms.sql("UPDATE reinforcement_request SET state = 'CANCELLED', ended_reason = 'Fini', ended_at = now()");

        Snapshot snapshot = snapshot(NOW);

        assertThat(snapshot.problem().standing().pinned().duties()).isEmpty();
        assertThat(snapshot.problem().resources().experts().get(0).calendar().homeWork())
                .containsExactly(new TimeWindow(morning(2), evening(2)));
    }

    @Test
    void aPromisedLotIsPinnedAndOneThatIsUsedUpIsNotLentAgain() {
        UUID lot = rooms.lot();
        UUID need = rooms.laptops(rooms.request(1, 2, 4));
        Loan asked = rooms.loans.get(
                COORDINATOR,
                rooms.publish(rooms.store(new Written().lending(need, lot, morning(2))))
                        .asked()
                        .get(0));
        assertThat(snapshot(NOW).problem().standing().pinned().loans()).isEmpty();
        rooms.loanDesk.accept(LENDS, asked.id(), asked.progress().version()).orThrow();
        AssignedLoan loan = new AssignedLoan(need.toString(), lot.toString());
        assertThat(snapshot(NOW).problem().standing().pinned().loans()).containsExactly(loan);

        rooms.sqlPastTheGuards("UPDATE equipment_lot SET kind = 'CONSUMABLE'; UPDATE loan SET state = 'RELEASED'");

        Snapshot snapshot = snapshot(NOW);
        assertThat(snapshot.problem().standing().pinned().loans()).containsExactly(loan);
        assertThat(snapshot.problem().resources().lots().get(0).availability()).isEmpty();
    }

    @Test
    void exercisesAreReadOnTheirOwn() {
        rooms.need(1, 2, 4);
        rooms.sql("UPDATE incident SET exercise = true");

        Snapshot real = snapshot(NOW);
        Snapshot exercise = snapshots().of(PLANNER, "11", true, NOW, FOUR_WEEKS);

        assertThat(real.asksForSomething()).isFalse();
        assertThat(real.problem().demand().incidents()).hasSize(1);
        assertThat(exercise.problem().demand().expertNeeds()).hasSize(1);
        assertThat(exercise.destinations().values()).allMatch(destination -> destination.exercise() != null);
    }

    @Test
    void theSameMomentReadTwiceTellsTheSameUntilSomethingHappens() {
        rooms.expert("Moreau");
        Snapshot first = snapshot(NOW);
        assertThat(snapshot(NOW).tellsTheSameAs(first)).isTrue();

        rooms.need(1, 2, 4);

        assertThat(snapshot(NOW).tellsTheSameAs(first)).isFalse();
    }

    @Test
    void aLargerRegionCostsNoMoreStatements() {
        rooms.expert("Seul");
        rooms.lot();
        rooms.need(1, 2, 4);
        int few = statements();
        for (int i = 0; i < 10; i++) {
            rooms.expert("Nombreux" + i);
            rooms.lot();
            rooms.need(1, 2, 4);
        }

        assertThat(statements()).isEqualTo(few).isLessThan(30);
    }

    private int statements() {
        Logger sql = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        sql.addAppender(written);
        sql.setLevel(Level.DEBUG);
        sql.setAdditive(false);
        try {
            snapshot(NOW);
            return (int) written.list.stream()
                    .filter(line -> line.getFormattedMessage().startsWith("Executing"))
                    .count();
        } finally {
            sql.detachAppender(written);
            sql.setLevel(null);
            sql.setAdditive(true);
        }
    }

    private static Set<ExpertNeed.Exclusion> exclusions(List<ExpertNeed> needs, UUID need) {
        return needs.stream()
                .filter(found -> found.id().equals(need.toString()))
                .findFirst()
                .map(found -> Set.copyOf(found.exclusions()))
                .orElseThrow();
    }

    private void decline(UUID expert, DeclineScope scope) {
        Mission asked = rooms.only(expert, MissionState.SOLICITED);
        rooms.desk
                .decline(LENDS, asked.id(), asked.progress().version(), new Refusal("Non", scope))
                .orThrow();
    }

    private void calendar(UUID expert, String kind, Instant from, Instant to) {
        rooms.sql("""
                INSERT INTO expert_calendar (id, expert_id, region_code, lender_id, kind, starts_at, ends_at)
                VALUES ('%s', '%s', '11', '%s', '%s', '%s', '%s')
                """.formatted(UUID.randomUUID(), expert, LENDER, kind, from, to));
    }

    private Snapshot snapshot(Instant now) {
        return snapshots().of(PLANNER, "11", false, now, FOUR_WEEKS);
    }

    private Snapshots snapshots() {
        return rooms.context.getBean(Snapshots.class);
    }
}
