package fr.renfort.crisis;

import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.language.Told;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagesTest {

    private static final ReinforcementPackage.People BACKUP =
            new ReinforcementPackage.People(new SkillCode("REM.SAV"), 2, 1);
    private static final ReinforcementPackage.Units PRINTERS =
            new ReinforcementPackage.Units(new EquipmentCode("EQ.PRT"), 12);

    private CrisisRooms rooms;

    @BeforeAll
    void open() {
        rooms = new CrisisRooms();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void nationalPackagesAreThereForEverybody() {
        for (Viewer viewer : List.of(FAR_COORDINATOR, ASKS, LENDS)) {
            assertThat(rooms.packages.list(viewer, "84"))
                    .extracting(ReinforcementPackage::code)
                    .containsExactly("ENDPOINT", "REBUILD", "TRIAGE");
        }
        assertThat(rooms.packages.list(FAR_COORDINATOR, "84").get(2).content().items())
                .containsExactly(
                        new ReinforcementPackage.People(new SkillCode("CRI.PIL"), 3, 1),
                        new ReinforcementPackage.People(new SkillCode("INV.PCI"), 3, 1),
                        new ReinforcementPackage.People(new SkillCode("INV.REC"), 2, 1),
                        new ReinforcementPackage.People(new SkillCode("INV.DFI"), 2, 2));
    }

    @Test
    void aRegionsOwnPackageReplacesTheNationalOneThereOnly() {
        PackageContent own =
                new PackageContent("REBUILD", "Reconstruction 11", "Rebuild 11", List.of(BACKUP, PRINTERS));
        PackageContent again = new PackageContent("REBUILD", "Reconstruction", "Rebuild", List.of(PRINTERS));

        ReinforcementPackage first = rooms.packages
                .change(COORDINATOR, PackageOwner.region("11"), null, own)
                .orThrow();
        assertThat(rooms.packages.list(ASKS, "11")).contains(first).hasSize(3);

        ReinforcementPackage second = rooms.packages
                .change(COORDINATOR, PackageOwner.region("11"), null, again)
                .orThrow();
        assertThat(second).isEqualTo(new ReinforcementPackage(first.id(), "11", null, 2, again));
        assertThat(rooms.packages.list(COORDINATOR, "11")).contains(second).hasSize(3);
        assertThat(rooms.packages.list(FAR_COORDINATOR, "84"))
                .allSatisfy(held -> assertThat(held.region()).isNull());
        assertThat(rooms.journalOf(COORDINATOR, first.id()))
                .containsExactly("PackageChanged by coordinator-11", "PackageChanged by coordinator-11");
    }

    @Test
    void onlyACoordinatorOfTheRegionChangesItsPackages() {
        PackageContent content = new PackageContent("PRINT", "Impression", "Printing", List.of(PRINTERS));

        for (Viewer viewer : List.of(FAR_COORDINATOR, ASKS, LENDS)) {
            assertThat(Told.by(rooms.packages.change(viewer, PackageOwner.region("11"), null, content)))
                    .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        }
    }

    @Test
    void aPackageOfAPlanBlancIsOfferedFirstAndIsTheHospitalsAlone() {
        PackageContent own = new PackageContent("TRIAGE", "Notre tri", "Our triage", List.of(BACKUP));
        PackageOwner hospital = new PackageOwner("11", Objects.requireNonNull(ASKS.hospital()));

        ReinforcementPackage set =
                rooms.packages.change(ASKS, hospital, null, own).orThrow();

        assertThat(set.origin()).isEqualTo(ReinforcementPackage.Origin.HOSPITAL);
        assertThat(rooms.packages.list(ASKS, hospital))
                .extracting(ReinforcementPackage::code)
                .startsWith("TRIAGE")
                .hasSize(3);
        assertThat(rooms.packages.list(ASKS, hospital)).contains(set);
        assertThat(rooms.packages.list(ASKS, "11")).doesNotContain(set);
        assertThat(rooms.packages.list(LENDS, hospital)).doesNotContain(set);
        assertThat(rooms.packages.list(FAR_COORDINATOR, hospital)).doesNotContain(set);
        for (Viewer viewer : List.of(FAR_COORDINATOR, LENDS)) {
            assertThat(Told.by(rooms.packages.change(viewer, hospital, null, own)))
                    .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        }
        assertThat(Told.by(rooms.packages.owner(new UUID(0, 1))))
                .isEqualTo("NOT_FOUND legalEntityId error.territory.legalEntity");
    }

    @Test
    void aPackageThatIsRemovedLetsWhatItReplacedHoldAndIsPutBackAsItWas() {
        PackageOwner region = PackageOwner.region("11");
        PackageContent own = new PackageContent("ENDPOINT", "Postes 11", "Desks 11", List.of(PRINTERS));
        ReinforcementPackage set =
                rooms.packages.change(COORDINATOR, region, 0, own).orThrow();

        ReinforcementPackage removed = rooms.packages
                .remove(COORDINATOR, region, set.version(), "ENDPOINT")
                .orThrow();
        assertThat(rooms.packages.list(COORDINATOR, "11"))
                .filteredOn(held -> held.code().equals("ENDPOINT"))
                .extracting(ReinforcementPackage::origin)
                .containsExactly(ReinforcementPackage.Origin.NATIONAL);
        assertThat(rooms.packages.find(COORDINATOR, set.id())).contains(removed);
        assertThat(Told.by(rooms.packages.remove(COORDINATOR, region, null, "ENDPOINT")))
                .isEqualTo("NOT_FOUND code error.crisis.packageNotOwn");

        ReinforcementPackage back = rooms.packages
                .restore(COORDINATOR, region, removed.version(), "ENDPOINT")
                .orThrow();
        assertThat(back).isEqualTo(new ReinforcementPackage(set.id(), "11", null, 3, own));
        assertThat(rooms.packages.list(COORDINATOR, "11")).contains(back);
        assertThat(Told.by(rooms.packages.restore(COORDINATOR, region, null, "ENDPOINT")))
                .isEqualTo("NOT_FOUND code error.crisis.packageNotRemoved");
        assertThat(Told.by(rooms.packages.remove(COORDINATOR, region, null, "REBUILT")))
                .isEqualTo("NOT_FOUND code error.crisis.packageNotOwn");
        assertThat(rooms.journalOf(COORDINATOR, set.id()))
                .containsExactly(
                        "PackageChanged by coordinator-11",
                        "PackageRemoved by coordinator-11",
                        "PackageRemoved by coordinator-11");
    }

    @Test
    void whatIsReadIsWhatHoldsThoughAPackageOfOnesOwnWasRemoved() {
        PackageOwner region = PackageOwner.region("11");
        PackageContent own = new PackageContent("MEDIA", "Supports", "Media", List.of(PRINTERS));
        PackageOwner hospital =
                rooms.packages.owner(Objects.requireNonNull(ASKS.hospital())).orThrow();
        rooms.packages.change(COORDINATOR, region, 0, own).orThrow();
        rooms.packages.change(COORDINATOR, region, 1, own).orThrow();
        rooms.packages.change(ASKS, hospital, 2, own).orThrow();
        rooms.packages.remove(ASKS, hospital, 1, "MEDIA").orThrow();

        assertThat(Told.by(rooms.packages.change(ASKS, hospital, 1, own)))
                .as("who changed the region's is not the hospital's to know")
                .isEqualTo("STALE expectedVersion error.crisis.stale");
        assertThat(rooms.packages.change(ASKS, hospital, 2, own).orThrow().version())
                .isEqualTo(3);
    }

    @Test
    void whoReadAnEarlierVersionIsToldWhoChangedItAndWhen() {
        PackageOwner region = PackageOwner.region("11");
        PackageContent own = new PackageContent("STALE", "Périmé", "Stale", List.of(PRINTERS));
        rooms.packages.change(COORDINATOR, region, 0, own).orThrow();

        for (Outcome<ReinforcementPackage> late : List.of(
                rooms.packages.change(COORDINATOR, region, 0, own),
                rooms.packages.remove(COORDINATOR, region, 7, "STALE"))) {
            assertThat(Told.by(late)).isEqualTo("STALE expectedVersion error.stale.by");
            assertThat(((Outcome.Refused<ReinforcementPackage>) late)
                            .errors()
                            .get(0)
                            .arguments())
                    .contains("1", "coordinator-11", "2026-06-01T06:30:15Z");
        }
    }

    @Test
    void linesNameWhatTheNomenclatureHas() {
        ReinforcementPackage.Item skill = new ReinforcementPackage.People(new SkillCode("ABC.XYZ"), 1, 1);
        ReinforcementPackage.Item type = new ReinforcementPackage.Units(new EquipmentCode("EQ.XYZ"), 1);

        assertThat(Told.by(rooms.packages.change(
                        COORDINATOR,
                        PackageOwner.region("11"),
                        null,
                        new PackageContent("MINE", "Le mien", "Mine", List.of(BACKUP, skill)))))
                .isEqualTo("NOT_FOUND items.1.skill error.crisis.skillUnknown");
        assertThat(Told.by(rooms.packages.change(
                        COORDINATOR,
                        PackageOwner.region("11"),
                        null,
                        new PackageContent("MINE", "Le mien", "Mine", List.of(type)))))
                .isEqualTo("NOT_FOUND items.0.equipment error.crisis.equipmentUnknown");
    }
}
