package fr.renfort.pool;

import static fr.renfort.pool.PoolFixtures.SOMEWHERE;
import static fr.renfort.pool.PoolFixtures.TERMS;
import static fr.renfort.pool.PoolFixtures.available;
import static fr.renfort.pool.PoolFixtures.june;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_LENDER;
import static fr.renfort.pool.TwoRegions.LENDER;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.SkillCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One pool that every test reads and none changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoolReadingTest {

    private static final Viewer PLANNER = Viewer.planner("11");
    private static final SkillCode DIRECTORY = new SkillCode("REM.AD");

    private PoolRooms rooms;

    @BeforeAll
    void open() {
        rooms = new PoolRooms();
        register(LENDER, "Dupont", held(DIRECTORY, 2, null));
        register(LENDER, "Bernard", held(DIRECTORY, 3, LocalDate.of(2026, 5, 31)));
        register(LENDER, "Armand", held(DIRECTORY, 3, LocalDate.of(2026, 6, 1)));
        register(PROVIDER, "Caron", held(DIRECTORY, 1, null));
        register(FAR_LENDER, "Lointain", held(DIRECTORY, 3, null));
        Expert gone = register(LENDER, "Parti", held(DIRECTORY, 3, null));
        rooms.register.withdraw(COORDINATOR, gone.id(), 0, false).orThrow();
        lot(LENDER, "EQ.PRT");
        lot(LENDER, "EQ.4G");
        lot(PROVIDER, "EQ.LAP");
        lot(FAR_LENDER, "EQ.LAP");
        EquipmentLot lost = lot(LENDER, "EQ.LAP");
        rooms.lotRegister.withdraw(COORDINATOR, lost.id(), 0, false).orThrow();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void expertsAreListedByNameWithoutThoseWhoLeft() {
        assertThat(names(rooms.experts.list(COORDINATOR, ExpertFilter.of("11"), PageRequest.first(10))))
                .containsExactly("Armand", "Bernard", "Caron", "Dupont");
    }

    @Test
    void aLenderListsItsOwn() {
        assertThat(names(rooms.experts.list(LENDS, ExpertFilter.of("11"), PageRequest.first(10))))
                .containsExactly("Armand", "Bernard", "Dupont");
        assertThat(names(rooms.experts.list(COORDINATOR, ExpertFilter.ofLender(PROVIDER), PageRequest.first(10))))
                .containsExactly("Caron");
        assertThat(names(rooms.experts.list(FAR_COORDINATOR, ExpertFilter.of("11"), PageRequest.first(10))))
                .isEmpty();
    }

    @Test
    void expertsAreFoundByASkillThatHasNotExpired() {
        assertThat(names(rooms.experts.list(
                        COORDINATOR, ExpertFilter.of("11").with(DIRECTORY, 2), PageRequest.first(10))))
                .containsExactly("Armand", "Dupont");
        assertThat(names(rooms.experts.list(
                        COORDINATOR, ExpertFilter.of("11").with(DIRECTORY, 1), PageRequest.first(10))))
                .containsExactly("Armand", "Caron", "Dupont");
    }

    @Test
    void expertsComePageByPageForwardAndBackward() {
        Page<Expert> first = rooms.experts.list(COORDINATOR, ExpertFilter.of("11"), PageRequest.first(3));
        Page<Expert> rest = rooms.experts.list(
                COORDINATOR, ExpertFilter.of("11"), beside(first.items().get(2), false));
        Page<Expert> back = rooms.experts.list(
                COORDINATOR, ExpertFilter.of("11"), beside(rest.items().get(0), true));
        Page<Expert> last = rooms.experts.list(COORDINATOR, ExpertFilter.of("11"), new PageRequest(2, List.of(), true));

        assertThat(names(first)).containsExactly("Armand", "Bernard", "Caron");
        assertThat(first.more()).isTrue();
        assertThat(names(rest)).containsExactly("Dupont");
        assertThat(rest.more()).isFalse();
        assertThat(names(back)).as("nearest first").containsExactly("Caron", "Bernard");
        assertThat(back.more()).isTrue();
        assertThat(names(last)).as("from the end").containsExactly("Dupont", "Caron");
    }

    @Test
    void aPlaceOfAnotherListIsRefused() {
        PageRequest foreign = new PageRequest(3, List.of("EQ.LAP"), false);

        assertThat(Assertions.catchThrowable(() -> rooms.experts.list(COORDINATOR, ExpertFilter.of("11"), foreign)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void theWholePoolOfARegionComesWithSkillsAndWhatOfTheCalendarTouchesTheSpan() {
        List<PooledExpert> pool = rooms.experts.expertsOf(PLANNER, "11", june(1, 0, 2, 0));

        assertThat(pool)
                .extracting(pooled -> pooled.expert().details().familyName())
                .containsExactlyInAnyOrder("Armand", "Bernard", "Caron", "Dupont");
        assertThat(pool).allSatisfy(pooled -> {
            assertThat(pooled.skills()).hasSize(1);
            assertThat(pooled.calendar().availability()).containsExactly(june(1, 8, 3, 0));
        });
        assertThat(rooms.experts.expertsOf(PLANNER, "84", june(1, 0, 2, 0))).isEmpty();
    }

    @Test
    void lotsAreListedByTypeForwardAndBackward() {
        Page<EquipmentLot> first = rooms.lots.list(COORDINATOR, LotFilter.of("11"), PageRequest.first(2));
        EquipmentLot second = first.items().get(1);
        PageRequest beyond = new PageRequest(
                2, List.of(second.details().type().value(), second.id().toString()), false);
        PageRequest before = new PageRequest(
                2, List.of(second.details().type().value(), second.id().toString()), true);

        assertThat(types(first)).containsExactly("EQ.4G", "EQ.LAP");
        assertThat(types(rooms.lots.list(COORDINATOR, LotFilter.of("11"), beyond)))
                .containsExactly("EQ.PRT");
        assertThat(types(rooms.lots.list(COORDINATOR, LotFilter.of("11"), before)))
                .containsExactly("EQ.4G");
        assertThat(types(rooms.lots.list(COORDINATOR, LotFilter.of("11"), new PageRequest(1, List.of(), true))))
                .containsExactly("EQ.PRT");
    }

    @Test
    void lotsAreFoundByTypeAndLender() {
        LotFilter laptops = LotFilter.of("11").with(new EquipmentCode("EQ.LAP"));

        assertThat(rooms.lots.list(COORDINATOR, laptops, PageRequest.first(9)).items())
                .extracting(EquipmentLot::lender)
                .containsExactly(PROVIDER);
        assertThat(types(rooms.lots.list(COORDINATOR, LotFilter.ofLender(LENDER), PageRequest.first(9))))
                .containsExactly("EQ.4G", "EQ.PRT");
    }

    @Test
    void allLotsOfARegionComeWithTheirAvailabilityJoined() {
        List<PooledLot> lots = rooms.lots.lotsOf(PLANNER, "11", june(1, 0, 9, 0));

        assertThat(lots).hasSize(3);
        assertThat(lots).allSatisfy(pooled -> assertThat(pooled.availability()).containsExactly(june(1, 0, 3, 0)));
        assertThat(rooms.lots.lotsOf(PLANNER, "11", june(4, 0, 9, 0)))
                .allSatisfy(pooled -> assertThat(pooled.availability()).isEmpty());
    }

    @Test
    void nothingIsReadOfNobody() {
        assertThat(rooms.experts.byIds(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.experts.skillsOf(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.experts.calendarsOf(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.lots.byIds(COORDINATOR, List.of())).isEmpty();
        assertThat(rooms.lots.availabilityOf(COORDINATOR, List.of())).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeGot() {
        UUID nobody = UUID.fromString("99999999-0000-4000-8000-000000000009");

        assertThat(Assertions.catchThrowable(() -> rooms.experts.get(COORDINATOR, nobody)))
                .hasMessageContaining(nobody.toString());
        assertThat(Assertions.catchThrowable(() -> rooms.lots.get(COORDINATOR, nobody)))
                .hasMessageContaining(nobody.toString());
    }

    private static PageRequest beside(Expert expert, boolean backward) {
        Expert.Details details = expert.details();
        return new PageRequest(
                2,
                List.of(details.familyName(), details.givenName(), expert.id().toString()),
                backward);
    }

    private static List<String> names(Page<Expert> page) {
        return page.items().stream()
                .map(expert -> expert.details().familyName())
                .toList();
    }

    private static List<String> types(Page<EquipmentLot> page) {
        return page.items().stream().map(lot -> lot.details().type().value()).toList();
    }

    private Expert register(UUID lender, String familyName, HeldSkill skill) {
        Viewer viewer = lender.equals(FAR_LENDER) ? FAR_COORDINATOR : COORDINATOR;
        Expert.Details details = new Expert.Details("Alix", familyName, null, null, TERMS);
        NewExpert wanted = new NewExpert(
                lender,
                details,
                SOMEWHERE,
                List.of(skill),
                List.of(available(june(1, 8, 3, 0)), available(june(5, 0, 6, 0))));
        return rooms.register.register(viewer, wanted).orThrow();
    }

    private EquipmentLot lot(UUID lender, String type) {
        Viewer viewer = lender.equals(FAR_LENDER) ? FAR_COORDINATOR : COORDINATOR;
        NewLot wanted = new NewLot(
                lender,
                new EquipmentLot.Details(new EquipmentCode(type), EquipmentKind.RETURNABLE, "Lot", 10, 60, 90),
                SOMEWHERE,
                List.of(june(2, 0, 3, 0), june(1, 0, 2, 0)));
        return rooms.lotRegister.register(viewer, wanted).orThrow();
    }

    private static HeldSkill held(SkillCode skill, int level, @Nullable LocalDate expiresOn) {
        return new HeldSkill(skill, level, HeldSkill.Evidence.EMPLOYER, expiresOn);
    }
}
