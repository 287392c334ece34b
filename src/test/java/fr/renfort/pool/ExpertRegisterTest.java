package fr.renfort.pool;

import static fr.renfort.pool.PoolFixtures.ALIX;
import static fr.renfort.pool.PoolFixtures.BACKUP;
import static fr.renfort.pool.PoolFixtures.DIRECTORY;
import static fr.renfort.pool.PoolFixtures.TERMS;
import static fr.renfort.pool.PoolFixtures.available;
import static fr.renfort.pool.PoolFixtures.june;
import static fr.renfort.pool.PoolFixtures.leave;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_LENDER;
import static fr.renfort.pool.TwoRegions.FAR_SITE;
import static fr.renfort.pool.TwoRegions.LENDER;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.OBSERVES;
import static fr.renfort.pool.TwoRegions.PROVIDES;
import static fr.renfort.pool.TwoRegions.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.language.Told;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpertRegisterTest {

    private PoolRooms rooms;

    @BeforeAll
    void open() {
        rooms = new PoolRooms();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void aRegisteredExpertIsReadAsRegistered() {
        Expert expert = rooms.register
                .register(LENDS, PoolFixtures.expert(LENDER, available(june(1, 0, 9, 0)), leave(june(3, 0, 4, 0))))
                .orThrow();

        assertThat(rooms.experts.get(LENDS, expert.id())).isEqualTo(expert);
        assertThat(expert.details()).isEqualTo(ALIX);
        assertThat(expert.region()).isEqualTo("11");
        assertThat(expert.standing()).isEqualTo(Standing.beginning(Instant.parse("2026-06-01T06:30:15.123456Z")));
        assertThat(rooms.experts.skillsOf(LENDS, Set.of(expert.id())).get(expert.id()))
                .containsExactly(DIRECTORY, BACKUP);
        assertThat(calendarOf(expert).availability()).containsExactly(june(1, 0, 3, 0), june(4, 0, 9, 0));
        assertThat(rooms.journalOf(LENDS, expert.id())).containsExactly("ExpertRegistered by lender");
    }

    @Test
    void theBaseIsTheHomeSitesUnlessAnotherPlaceIsGiven() {
        assertThat(based(new BaseChoice(SITE, null)).base()).isEqualTo(new BasePoint(SITE, new GeoPoint(48.61, 2.46)));
        assertThat(based(new BaseChoice(SITE, new GeoPoint(48, 2))).base())
                .isEqualTo(new BasePoint(SITE, new GeoPoint(48, 2)));
    }

    @Test
    void theHomeSiteLiesInTheLendersRegion() {
        NewExpert wanted = new NewExpert(LENDER, ALIX, new BaseChoice(FAR_SITE, null), List.of(), List.of());

        assertThat(Told.by(rooms.register.register(COORDINATOR, wanted)))
                .isEqualTo("NOT_FOUND homeEstablishmentId error.pool.homeSite");
    }

    @Test
    void aLenderNobodyKnowsIsRefused() {
        assertThat(Told.by(rooms.register.register(
                        COORDINATOR, PoolFixtures.expert(UUID.fromString("99999999-0000-4000-8000-000000000009")))))
                .isEqualTo("NOT_FOUND organisationId error.pool.lender");
    }

    @Test
    void aSkillNobodyKnowsIsRefused() {
        HeldSkill unknown = new HeldSkill(new SkillCode("ABC.XYZ"), 1, HeldSkill.Evidence.SELF, null);
        NewExpert wanted = new NewExpert(LENDER, ALIX, PoolFixtures.SOMEWHERE, List.of(DIRECTORY, unknown), List.of());

        assertThat(Told.by(rooms.register.register(LENDS, wanted)))
                .isEqualTo("NOT_FOUND skills.1.skill error.pool.skillUnknown");
    }

    @Test
    void aCalendarWhoseWindowsOverlapIsRefusedWhole() {
        NewExpert wanted = new NewExpert(
                LENDER,
                new Expert.Details("Alix", "Overlap", null, null, TERMS),
                PoolFixtures.SOMEWHERE,
                List.of(),
                List.of(available(june(1, 0, 3, 0)), available(june(2, 0, 4, 0))));

        assertThat(Told.by(rooms.register.register(LENDS, wanted))).isEqualTo("INVALID calendar error.pool.overlap");
    }

    @Test
    void onlyTheLenderOrACoordinatorOfTheRegionRegisters() {
        NewExpert wanted = PoolFixtures.expert(LENDER);

        for (Viewer viewer : List.of(PROVIDES, FAR_COORDINATOR, OBSERVES, TwoRegions.ASKS, Viewer.planner("11"))) {
            assertThat(Told.by(rooms.register.register(viewer, wanted))).isEqualTo("FORBIDDEN  error.pool.forbidden");
        }
        assertThat(rooms.register.register(COORDINATOR, wanted)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aChangeIsMadeOnWhatIsThere() {
        Expert expert = rooms.expert();

        Expert changed = rooms.register
                .change(COORDINATOR, change(expert, 0, PoolFixtures::calledBlanc, null, null, false))
                .orThrow();

        assertThat(changed.details().familyName()).isEqualTo("Blanc");
        assertThat(changed.details().phone()).isEqualTo(ALIX.phone());
        assertThat(changed.standing().version()).isEqualTo(1);
        assertThat(rooms.experts.get(LENDS, expert.id())).isEqualTo(changed);
        assertThat(rooms.journalOf(LENDS, expert.id()))
                .containsExactly("ExpertRegistered by lender", "ExpertChanged by coordinator-11");
    }

    @Test
    void aChangeReplacesSkillsAndBaseWhenTheyAreGiven() {
        Expert expert = rooms.expert();

        Expert changed = rooms.register
                .change(
                        LENDS,
                        change(expert, 0, UnaryOperator.identity(), new BaseChoice(SITE, null), List.of(BACKUP), false))
                .orThrow();

        assertThat(changed.base().homeSite()).isEqualTo(SITE);
        assertThat(rooms.experts.skillsOf(LENDS, Set.of(expert.id())).get(expert.id()))
                .containsExactly(BACKUP);
    }

    @Test
    void aChangeOfWhatAnotherHasChangedSinceIsRefused() {
        Expert expert = rooms.expert();
        rooms.register
                .change(LENDS, change(expert, 0, PoolFixtures::calledBlanc, null, null, false))
                .orThrow();

        assertThat(Told.by(rooms.register.change(
                        COORDINATOR, change(expert, 0, UnaryOperator.identity(), null, null, false))))
                .isEqualTo("STALE version error.pool.stale");
    }

    @Test
    void ofTwoRacingChangesOneWinsAndTheOtherIsTold() throws Exception {
        Expert expert = rooms.expert();
        ExpertChange change = change(expert, 0, PoolFixtures::calledBlanc, null, null, false);

        List<String> told = Racing.threads(
                2,
                () -> rooms.register.change(LENDS, change) instanceof Outcome.Refused<Expert> refused
                        ? Told.by(refused)
                        : "done");

        assertThat(told).containsExactlyInAnyOrder("done", "STALE version error.pool.stale");
    }

    @Test
    void aChangeThatMakesAnInvalidValueChangesNothing() {
        Expert expert = rooms.expert();

        assertThat(Told.by(rooms.register.change(
                        LENDS,
                        change(
                                expert,
                                0,
                                details -> new Expert.Details("", "Blanc", null, null, TERMS),
                                null,
                                List.of(),
                                false))))
                .isEqualTo("INVALID givenName error.pool.givenName");
        assertThat(rooms.experts.get(LENDS, expert.id())).isEqualTo(expert);
        assertThat(rooms.experts.skillsOf(LENDS, Set.of(expert.id())).get(expert.id()))
                .hasSize(2);
    }

    @Test
    void whatAnotherKeepsLooksAbsent() {
        Expert expert = rooms.expert();

        for (Viewer viewer : List.of(PROVIDES, FAR_COORDINATOR)) {
            assertThat(rooms.experts.find(viewer, expert.id())).isEmpty();
            assertThat(Told.by(rooms.register.withdraw(viewer, expert.id(), 0, false)))
                    .isEqualTo("NOT_FOUND id error.pool.notFound");
        }
        assertThat(rooms.experts.find(TwoRegions.ASKS, expert.id())).isEmpty();
    }

    @Test
    void theExpertSeesItselfAndKeepsNothing() {
        Expert expert = rooms.expert(available(june(1, 0, 2, 0)));
        Viewer self = TwoRegions.being(expert.id());

        assertThat(rooms.experts.get(self, expert.id())).isEqualTo(expert);
        assertThat(rooms.experts.calendarsOf(self, Set.of(expert.id()))).hasSize(1);
        assertThat(Told.by(rooms.register.withdraw(self, expert.id(), 0, false)))
                .isEqualTo("FORBIDDEN  error.pool.forbidden");
    }

    @Test
    void somebodyWhoSeesTheExpertInAnotherRoleDoesNotKeepIt() {
        Expert expert = rooms.expert();
        Viewer otherLender = new Viewer("both", Role.LENDER, Set.of("11"), FAR_LENDER, null, null);

        assertThat(Told.by(rooms.register.withdraw(otherLender, expert.id(), 0, false)))
                .isEqualTo("FORBIDDEN  error.pool.forbidden");
    }

    @Test
    void observersReadNoPeople() {
        Expert expert = rooms.expert(available(june(1, 0, 2, 0)));
        Set<UUID> ids = Set.of(expert.id());

        assertThat(rooms.experts.find(OBSERVES, expert.id())).isEmpty();
        assertThat(rooms.experts.skillsOf(OBSERVES, ids)).isEmpty();
        assertThat(rooms.experts.calendarsOf(OBSERVES, ids)).isEmpty();
        assertThat(rooms.experts.expertsOf(OBSERVES, "11", june(1, 0, 2, 0))).isEmpty();
    }

    @Test
    void aWithdrawnExpertStaysOnRecordAndChangesNoMore() {
        Expert expert = rooms.expert();

        Expert withdrawn = rooms.register.withdraw(LENDS, expert.id(), 0, false).orThrow();

        assertThat(withdrawn.standing().withdrawnAt()).isEqualTo(Instant.parse("2026-06-01T06:30:15.123456Z"));
        assertThat(rooms.experts.get(LENDS, expert.id())).isEqualTo(withdrawn);
        assertThat(Told.by(rooms.register.withdraw(LENDS, expert.id(), 1, false)))
                .isEqualTo("WRONG_STATE id error.pool.withdrawn");
        assertThat(rooms.journalOf(LENDS, expert.id())).contains("ExpertWithdrawn by lender");
    }

    @Test
    void aPromisedExpertIsWithdrawnOnlyWhenConfirmed() {
        Expert expert = rooms.expert();
        rooms.promises.promiseExpert(expert.id(), june(2, 8, 4, 18), DIRECTORY.skill());

        assertThat(Told.by(rooms.register.withdraw(LENDS, expert.id(), 0, false)))
                .isEqualTo("PROMISED confirmed error.pool.promised");
        assertThat(rooms.register
                        .withdraw(LENDS, expert.id(), 0, true)
                        .orThrow()
                        .standing()
                        .withdrawn())
                .isTrue();
    }

    @Test
    void aPromiseThatIsOverHoldsNobody() {
        Expert expert = rooms.expert();
        rooms.promises.promiseExpert(expert.id(), june(1, 0, 1, 6), DIRECTORY.skill());

        assertThat(rooms.register.withdraw(LENDS, expert.id(), 0, false)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aPromisedSkillIsTakenAwayOnlyWhenConfirmed() {
        Expert expert = rooms.expert();
        rooms.promises.promiseExpert(expert.id(), june(2, 8, 4, 18), DIRECTORY.skill());

        assertThat(Told.by(rooms.register.change(
                        LENDS, change(expert, 0, UnaryOperator.identity(), null, List.of(BACKUP), false))))
                .isEqualTo("PROMISED confirmed error.pool.promised");
        assertThat(rooms.experts.skillsOf(LENDS, Set.of(expert.id())).get(expert.id()))
                .hasSize(2);
        assertThat(rooms.register.change(
                        LENDS, change(expert, 0, UnaryOperator.identity(), null, List.of(BACKUP), true)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void windowsAreReplacedInTheDatabaseToo() {
        Expert expert = rooms.expert(available(june(1, 0, 9, 0)), leave(june(2, 0, 3, 0)));

        Expert changed = rooms.calendars
                .replace(LENDS, replacing(expert, false, june(4, 0, 6, 0), june(5, 0, 6, 0)))
                .orThrow();

        assertThat(changed.standing().version()).isEqualTo(1);
        assertThat(rooms.experts.calendarsOf(LENDS, Set.of(expert.id())).get(expert.id()))
                .isEqualTo(new ExpertCalendar(List.of(
                        available(june(1, 0, 4, 0)),
                        leave(june(2, 0, 3, 0)),
                        available(june(5, 0, 6, 0)),
                        available(june(6, 0, 9, 0)))));
        assertThat(rooms.journalOf(LENDS, expert.id())).contains("ExpertChanged by lender");
    }

    @Test
    void overlappingWindowsReplaceNothing() {
        Expert expert = rooms.expert(available(june(1, 0, 9, 0)));

        assertThat(Told.by(rooms.calendars.replace(
                        LENDS, replacing(expert, false, june(1, 0, 9, 0), june(1, 0, 3, 0), june(2, 0, 4, 0)))))
                .isEqualTo("INVALID windows error.pool.overlap");
        assertThat(calendarOf(expert).availability()).containsExactly(june(1, 0, 9, 0));
    }

    @Test
    void availabilityUnderAPromiseIsTakenAwayOnlyWhenConfirmed() {
        Expert expert = rooms.expert(available(june(1, 0, 9, 0)));
        rooms.promises.promiseExpert(expert.id(), june(2, 8, 4, 18), DIRECTORY.skill());

        assertThat(Told.by(rooms.calendars.replace(LENDS, replacing(expert, false, june(3, 0, 4, 0)))))
                .isEqualTo("PROMISED confirmed error.pool.promised");
        assertThat(Told.by(rooms.calendars.replace(
                        LENDS, CalendarChange.adding(expert.id(), 0, leave(june(3, 0, 4, 0)), false))))
                .isEqualTo("PROMISED confirmed error.pool.promised");
        assertThat(rooms.calendars.replace(LENDS, replacing(expert, false, june(5, 0, 6, 0))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(rooms.calendars.replace(LENDS, CalendarChange.adding(expert.id(), 1, leave(june(3, 0, 4, 0)), true)))
                .isInstanceOf(Outcome.Done.class);
    }

    private Expert based(BaseChoice base) {
        return rooms.register
                .register(LENDS, new NewExpert(LENDER, ALIX, base, List.of(), List.of()))
                .orThrow();
    }

    private ExpertCalendar calendarOf(Expert expert) {
        return rooms.experts.calendarsOf(LENDS, Set.of(expert.id())).getOrDefault(expert.id(), ExpertCalendar.EMPTY);
    }

    private static ExpertChange change(
            Expert expert,
            int version,
            UnaryOperator<Expert.Details> details,
            @Nullable BaseChoice base,
            @Nullable List<HeldSkill> skills,
            boolean confirmed) {
        return new ExpertChange(expert.id(), version, details, base, skills, confirmed);
    }

    private static CalendarChange replacing(Expert expert, boolean confirmed, TimeWindow span, TimeWindow... windows) {
        return new CalendarChange(expert.id(), 0, CalendarEntry.Kind.AVAILABLE, span, List.of(windows), confirmed);
    }
}
