package fr.renfort.pool;

import static fr.renfort.pool.PoolFixtures.LAPTOPS;
import static fr.renfort.pool.PoolFixtures.june;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_SITE;
import static fr.renfort.pool.TwoRegions.LENDER;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.PROVIDES;
import static fr.renfort.pool.TwoRegions.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.language.Told;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.TimeWindow;
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
class LotRegisterTest {

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
    void aRegisteredLotIsReadAsRegistered() {
        EquipmentLot lot = rooms.lot(june(5, 0, 9, 0), june(1, 0, 3, 0));

        assertThat(rooms.lots.get(LENDS, lot.id())).isEqualTo(lot);
        assertThat(lot.details()).isEqualTo(LAPTOPS);
        assertThat(lot.splitFrom()).isNull();
        assertThat(windowsOf(lot)).containsExactly(june(1, 0, 3, 0), june(5, 0, 9, 0));
        assertThat(rooms.journalOf(LENDS, lot.id())).containsExactly("LotRegistered by lender");
    }

    @Test
    void equipmentNobodyKnowsIsRefused() {
        NewLot wanted = new NewLot(
                LENDER,
                new EquipmentLot.Details(new EquipmentCode("EQ.XYZ"), EquipmentKind.RETURNABLE, "Lot", 1, 0, 0),
                PoolFixtures.SOMEWHERE,
                List.of());

        assertThat(Told.by(rooms.lotRegister.register(LENDS, wanted)))
                .isEqualTo("NOT_FOUND equipment error.pool.equipmentUnknown");
    }

    @Test
    void theHomeSiteAndTheLenderAreKnownAndOfTheRegion() {
        assertThat(Told.by(rooms.lotRegister.register(
                        LENDS, new NewLot(LENDER, LAPTOPS, new BaseChoice(FAR_SITE, null), List.of()))))
                .isEqualTo("NOT_FOUND homeEstablishmentId error.pool.homeSite");
        assertThat(Told.by(rooms.lotRegister.register(
                        COORDINATOR, PoolFixtures.lot(UUID.fromString("99999999-0000-4000-8000-000000000009")))))
                .isEqualTo("NOT_FOUND organisationId error.pool.lender");
    }

    @Test
    void onlyTheOwnerOrACoordinatorOfTheRegionKeepsLots() {
        EquipmentLot lot = rooms.lot();

        for (Viewer viewer : List.of(PROVIDES, FAR_COORDINATOR, TwoRegions.ASKS, TwoRegions.OBSERVES)) {
            assertThat(Told.by(rooms.lotRegister.register(viewer, PoolFixtures.lot(LENDER))))
                    .isEqualTo("FORBIDDEN  error.pool.forbidden");
        }
        for (Viewer viewer : List.of(PROVIDES, FAR_COORDINATOR)) {
            assertThat(rooms.lots.find(viewer, lot.id())).isEmpty();
            assertThat(Told.by(rooms.lotRegister.split(viewer, new LotSplit(lot.id(), 0, 1, "Part"))))
                    .isEqualTo("NOT_FOUND id error.pool.notFound");
        }
    }

    @Test
    void aChangeReplacesWhatItGives() {
        EquipmentLot lot = rooms.lot(june(1, 0, 3, 0));

        EquipmentLot changed = rooms.lotRegister
                .change(
                        COORDINATOR,
                        change(
                                lot,
                                details -> details.part("Autres portables", 25),
                                new BaseChoice(SITE, null),
                                List.of(june(2, 0, 8, 0)),
                                false))
                .orThrow();

        assertThat(changed.details()).isEqualTo(LAPTOPS.part("Autres portables", 25));
        assertThat(changed.base()).isEqualTo(new BasePoint(SITE, new GeoPoint(48.61, 2.46)));
        assertThat(changed.standing().version()).isEqualTo(1);
        assertThat(rooms.lots.get(LENDS, lot.id())).isEqualTo(changed);
        assertThat(windowsOf(lot)).containsExactly(june(2, 0, 8, 0));
        assertThat(rooms.journalOf(LENDS, lot.id()))
                .containsExactly("LotRegistered by lender", "LotChanged by coordinator-11");
    }

    @Test
    void whatAChangeDoesNotGiveStays() {
        EquipmentLot lot = rooms.lot(june(1, 0, 3, 0));

        EquipmentLot changed = rooms.lotRegister
                .change(LENDS, change(lot, UnaryOperator.identity(), null, null, false))
                .orThrow();

        assertThat(changed.details()).isEqualTo(lot.details());
        assertThat(changed.base()).isEqualTo(lot.base());
        assertThat(windowsOf(lot)).containsExactly(june(1, 0, 3, 0));
    }

    @Test
    void equipmentOfALotNeverChanges() {
        EquipmentLot lot = rooms.lot();

        assertThat(Told.by(rooms.lotRegister.change(
                        LENDS,
                        change(
                                lot,
                                details -> new EquipmentLot.Details(
                                        new EquipmentCode("EQ.PRT"), details.kind(), "Imprimantes", 1, 0, 0),
                                null,
                                null,
                                false))))
                .isEqualTo("INVALID equipment error.pool.otherEquipment");
    }

    @Test
    void aChangeOfWhatAnotherHasChangedSinceIsRefused() {
        EquipmentLot lot = rooms.lot();
        LotChange change = change(lot, UnaryOperator.identity(), null, null, false);
        rooms.lotRegister.change(LENDS, change).orThrow();

        assertThat(Told.by(rooms.lotRegister.change(LENDS, change))).isEqualTo("STALE version error.pool.stale");
    }

    @Test
    void aPromisedLotShrinksOrStaysHomeOnlyWhenConfirmed() {
        EquipmentLot lot = rooms.lot(june(1, 0, 9, 0));
        rooms.promises.promiseLot(lot.id(), june(2, 0, 5, 0));
        UnaryOperator<EquipmentLot.Details> fewer = details -> details.part("Portables", 5);
        List<TimeWindow> shorter = List.of(june(1, 0, 4, 0));

        assertThat(Told.by(rooms.lotRegister.change(LENDS, change(lot, fewer, null, null, false))))
                .isEqualTo("PROMISED confirmed error.pool.promised");
        assertThat(Told.by(
                        rooms.lotRegister.change(LENDS, change(lot, UnaryOperator.identity(), null, shorter, false))))
                .isEqualTo("PROMISED confirmed error.pool.promised");
        assertThat(Told.by(rooms.lotRegister.withdraw(LENDS, lot.id(), 0, false)))
                .isEqualTo("PROMISED confirmed error.pool.promised");
        assertThat(rooms.lotRegister
                        .change(LENDS, change(lot, fewer, null, shorter, true))
                        .orThrow()
                        .details()
                        .quantity())
                .isEqualTo(5);
    }

    @Test
    void aPromisedLotMayGrow() {
        EquipmentLot lot = rooms.lot(june(1, 0, 9, 0));
        rooms.promises.promiseLot(lot.id(), june(2, 0, 5, 0));

        assertThat(rooms.lotRegister.change(
                        LENDS,
                        change(lot, details -> details.part("Portables", 30), null, List.of(june(1, 0, 12, 0)), false)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aSplitLeavesAllUnitsInTwoLots() {
        EquipmentLot lot = rooms.lot(june(1, 0, 9, 0));

        LotParts parts = rooms.lotRegister
                .split(LENDS, new LotSplit(lot.id(), 0, 8, "Huit portables"))
                .orThrow();

        assertThat(parts.rest().details()).isEqualTo(LAPTOPS.part(LAPTOPS.label(), 12));
        assertThat(parts.rest().standing().version()).isEqualTo(1);
        assertThat(parts.part().details()).isEqualTo(LAPTOPS.part("Huit portables", 8));
        assertThat(parts.part().splitFrom()).isEqualTo(lot.id());
        assertThat(parts.part().base()).isEqualTo(lot.base());
        assertThat(windowsOf(parts.part())).containsExactly(june(1, 0, 9, 0));
        assertThat(rooms.journalOf(LENDS, lot.id())).contains("LotSplit by lender");
    }

    @Test
    void ofTwoRacingSplitsOneIsDone() throws Exception {
        EquipmentLot lot = rooms.lot();
        LotSplit split = new LotSplit(lot.id(), 0, 15, "Part");

        List<String> told = Racing.threads(
                2,
                () -> rooms.lotRegister.split(LENDS, split) instanceof Outcome.Refused<LotParts> refused
                        ? Told.by(refused)
                        : "done");

        assertThat(told).containsExactlyInAnyOrder("done", "STALE version error.pool.stale");
        assertThat(rooms.lots.get(LENDS, lot.id()).details().quantity()).isEqualTo(5);
    }

    @Test
    void aSplitLeavesAtLeastOneUnit() {
        EquipmentLot lot = rooms.lot();

        assertThat(Told.by(rooms.lotRegister.split(LENDS, new LotSplit(lot.id(), 0, 20, "Tout"))))
                .isEqualTo("INVALID quantity error.pool.splitQuantity");
    }

    @Test
    void aPromisedLotIsNotSplit() {
        EquipmentLot lot = rooms.lot();
        rooms.promises.promiseLot(lot.id(), june(2, 0, 5, 0));

        assertThat(Told.by(rooms.lotRegister.split(LENDS, new LotSplit(lot.id(), 0, 5, "Part"))))
                .isEqualTo("CONFLICT id error.pool.splitPromised");
    }

    @Test
    void aWithdrawnLotStaysOnRecordAndChangesNoMore() {
        EquipmentLot lot = rooms.lot();

        EquipmentLot withdrawn =
                rooms.lotRegister.withdraw(LENDS, lot.id(), 0, false).orThrow();

        assertThat(rooms.lots.get(LENDS, lot.id())).isEqualTo(withdrawn);
        assertThat(withdrawn.standing().withdrawn()).isTrue();
        assertThat(Told.by(rooms.lotRegister.split(LENDS, new LotSplit(lot.id(), 1, 5, "Part"))))
                .isEqualTo("WRONG_STATE id error.pool.withdrawn");
        assertThat(rooms.journalOf(LENDS, lot.id())).contains("LotWithdrawn by lender");
    }

    private List<TimeWindow> windowsOf(EquipmentLot lot) {
        return rooms.lots.availabilityOf(LENDS, Set.of(lot.id())).getOrDefault(lot.id(), List.of());
    }

    private static LotChange change(
            EquipmentLot lot,
            UnaryOperator<EquipmentLot.Details> details,
            @Nullable BaseChoice base,
            @Nullable List<TimeWindow> availability,
            boolean confirmed) {
        return new LotChange(lot.id(), 0, details, base, availability, confirmed);
    }
}
