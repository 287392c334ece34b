package fr.renfort.crisis;

import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.language.Told;
import fr.renfort.vocabulary.EquipmentCode;
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

        ReinforcementPackage first =
                rooms.packages.change(COORDINATOR, "11", own).orThrow();
        assertThat(rooms.packages.list(ASKS, "11")).contains(first).hasSize(3);

        ReinforcementPackage second =
                rooms.packages.change(COORDINATOR, "11", again).orThrow();
        assertThat(second).isEqualTo(new ReinforcementPackage(first.id(), "11", null, again));
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
            assertThat(Told.by(rooms.packages.change(viewer, "11", content)))
                    .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        }
    }

    @Test
    void aPackageOfAPlanBlancIsOfferedFirstAndIsTheHospitalsAlone() {
        PackageContent own = new PackageContent("TRIAGE", "Notre tri", "Our triage", List.of(BACKUP));
        PackageOwner hospital = new PackageOwner("11", Objects.requireNonNull(ASKS.hospital()));

        ReinforcementPackage set = rooms.packages
                .changeOfHospital(ASKS, Objects.requireNonNull(ASKS.hospital()), own)
                .orThrow();

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
            assertThat(Told.by(rooms.packages.changeOfHospital(viewer, Objects.requireNonNull(ASKS.hospital()), own)))
                    .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        }
        assertThat(Told.by(rooms.packages.changeOfHospital(ASKS, new UUID(0, 1), own)))
                .isEqualTo("NOT_FOUND legalEntityId error.territory.legalEntity");
    }

    @Test
    void linesNameWhatTheNomenclatureHas() {
        ReinforcementPackage.Item skill = new ReinforcementPackage.People(new SkillCode("ABC.XYZ"), 1, 1);
        ReinforcementPackage.Item type = new ReinforcementPackage.Units(new EquipmentCode("EQ.XYZ"), 1);

        assertThat(Told.by(rooms.packages.change(
                        COORDINATOR, "11", new PackageContent("MINE", "Le mien", "Mine", List.of(BACKUP, skill)))))
                .isEqualTo("NOT_FOUND items.1.skill error.crisis.skillUnknown");
        assertThat(Told.by(rooms.packages.change(
                        COORDINATOR, "11", new PackageContent("MINE", "Le mien", "Mine", List.of(type)))))
                .isEqualTo("NOT_FOUND items.0.equipment error.crisis.equipmentUnknown");
    }
}
