package fr.renfort.pool.file;

import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Language;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarAndLotFilesTest {

    private static final String LOTS = """
            référence;organisme;matériel;libellé;quantité;site FINESS;préparation (min);trajet max (min);disponibilité
            L1;CH de 11;EQ.LAP;Portables;20;910000002;60;120;2026-06-01 08:00 > 2026-06-30 18:00 | 2026-07-02 08:00 > 2026-07-03 08:00
            L2;CH de 11;eq.edr;Licences;500;910000002;;0;
            """;

    private final FileRooms rooms = new FileRooms();
    private UUID moreau = new UUID(0, 0);

    @BeforeEach
    void register() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, """
                référence;organisme;nom;prénom;site FINESS;trajet max (min);préavis (min);compétences
                A1;CH de 11;Moreau;Alix;910000002;90;240;REM.AD:3
                A2;CH de 11;Petit;Ana;910000002;90;240;
                """);
        moreau = rooms.pool(COORDINATOR).get(0).id();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theLinesOfAnExpertBecomeTheWholeCalendarInTheTimeOfTheRegion() {
        PoolImport first = rooms.applied(COORDINATOR, PoolFile.AVAILABILITY, """
                référence;organisme;nature;début;fin
                A1;CH de 11;disponible;2026-06-01 08:00;2026-06-30 18:00
                A2;CH de 11;;;
                A1;CH de 11;congé;01/06/2026 12:00;2026-06-02 12:00
                """);

        assertThat(first.counts()).isEqualTo(new PoolImport.Counts(3, 0, 1, 0, 1, 0, 0, 0));
        assertThat(calendar().availability())
                .containsExactly(
                        window("2026-06-01T06:00:00Z", "2026-06-01T10:00:00Z"),
                        window("2026-06-02T10:00:00Z", "2026-06-30T16:00:00Z"));

        PoolImport second = rooms.preview(
                        COORDINATOR,
                        PoolFile.AVAILABILITY,
                        "identifiant;nature;début;fin\n" + moreau + ";disponible;2026-06-01 08:00;2026-06-30 18:00\n")
                .orThrow();
        assertThat(rooms.verdicts(COORDINATOR, second).get(0).changes())
                .containsExactly(new FieldChange(Column.WINDOWS, "congé 2026-06-01 12:00 > 2026-06-02 12:00", null));
        rooms.imports.apply(COORDINATOR, second.id(), false, null).orThrow();
        assertThat(calendar().entries()).hasSize(1);
        assertThat(rooms.journalOf(COORDINATOR, moreau))
                .containsExactly("ExpertRegistered", "ExpertChanged", "ExpertChanged");
    }

    @Test
    void calendarsReadBackAsNothingToChangeInTheHourThatClocksShowTwiceToo() {
        rooms.applied(COORDINATOR, PoolFile.AVAILABILITY, """
                référence;organisme;nature;début;fin
                A1;CH de 11;disponible;2026-10-25 02:30+02:00;2026-10-25 02:30+01:00
                A1;CH de 11;travail;2026-10-26 08:00;2026-10-26 18:00
                """);

        for (Language language : Language.values()) {
            String text = rooms.export(LENDS, PoolFile.AVAILABILITY, Dialect.SEMICOLON, language);
            assertThat(text).contains("2026-10-25 02:30+02:00;2026-10-25 02:30+01:00");
            PoolImport again = rooms.preview(LENDS, PoolFile.AVAILABILITY, text).orThrow();
            assertThat(rooms.problems(LENDS, again)).isEmpty();
            assertThat(again.counts()).isEqualTo(new PoolImport.Counts(3, 0, 0, 0, 2, 0, 0, 0));
        }
    }

    @Test
    void whatIsWrongWithACalendarIsToldLineByLine() {
        PoolImport preview =
                rooms.preview(COORDINATOR, PoolFile.AVAILABILITY, """
                référence;organisme;nature;début;fin
                A1;CH de 11;disponible;2026-06-01 08:00;2026-06-30 18:00
                A1;CH de 11;disponible;2026-06-29 08:00;2026-07-30 18:00
                A2;CH de 11;vacances;2026-06-01 08:00;2026-06-30 18:00
                A2;CH de 11;congé;;2026-03-29 02:30
                Z9;CH de 11;congé;2026-06-02 08:00;2026-06-01 08:00
                """).orThrow();

        assertThat(rooms.problems(COORDINATOR, preview))
                .containsExactly(
                        "3 STARTS [2026-06-29 08:00] error.pool.overlap",
                        "4 KIND [vacances] error.file.choice",
                        "5 STARTS [] error.file.required",
                        "6 ID [] error.file.namesNobody",
                        "6 ENDS [2026-06-01 08:00] error.window");
    }

    @Test
    void aCalendarThatTakesBackAPromiseMustBeConfirmed() {
        rooms.applied(COORDINATOR, PoolFile.AVAILABILITY, """
                référence;organisme;nature;début;fin
                A1;CH de 11;disponible;2026-06-01 08:00;2026-06-30 18:00
                """);
        rooms.promiseExpert(moreau, window("2026-06-10T06:00:00Z", "2026-06-12T16:00:00Z"), "REM.AD");
        PoolImport preview = rooms.preview(
                        COORDINATOR, PoolFile.AVAILABILITY, "référence;organisme;nature;début;fin\nA1;CH de 11;;;\n")
                .orThrow();

        assertThat(preview.counts().stranded()).isEqualTo(1);
        assertThat(FileRooms.errors(rooms.imports.apply(COORDINATOR, preview.id(), false, null)))
                .containsExactly("PROMISED [confirmed] error.file.stranded");
    }

    @Test
    void lotsAreRegisteredAndReadBackAsNothingToChange() {
        rooms.applied(LENDS, PoolFile.LOTS, LOTS);

        EquipmentLot laptops = lot("Portables");
        EquipmentLot licences = lot("Licences");
        assertThat(licences.details().kind()).isEqualTo(EquipmentKind.LICENCE);
        assertThat(rooms.lots.availabilityOf(COORDINATOR, List.of(laptops.id())).get(laptops.id()))
                .hasSize(2);
        assertThat(rooms.journalOf(COORDINATOR, laptops.id())).containsExactly("LotRegistered");
        for (Dialect dialect : Dialect.values()) {
            String text = rooms.export(COORDINATOR, PoolFile.LOTS, dialect, Language.EN);
            PoolImport again = rooms.preview(COORDINATOR, PoolFile.LOTS, text).orThrow();
            assertThat(rooms.problems(COORDINATOR, again)).isEmpty();
            assertThat(again.counts().kept()).isEqualTo(2);
        }
    }

    @Test
    void lotsAreChangedAndWithdrawnAndPromisesAreSaid() {
        rooms.applied(LENDS, PoolFile.LOTS, LOTS);
        rooms.promiseLot(lot("Portables").id(), window("2026-06-10T06:00:00Z", "2026-06-12T16:00:00Z"));

        PoolImport preview = rooms.preview(LENDS, PoolFile.LOTS, """
                référence;quantité;retiré
                L1;10;non
                L2;500;oui
                """).orThrow();

        assertThat(preview.counts()).isEqualTo(new PoolImport.Counts(2, 0, 1, 1, 0, 0, 0, 1));
        UUID licences = lot("Licences").id();
        rooms.imports.apply(LENDS, preview.id(), true, null).orThrow();
        assertThat(lot("Portables").details().quantity()).isEqualTo(10);
        assertThat(rooms.poolOfLots(COORDINATOR)).hasSize(1);
        assertThat(rooms.journalOf(COORDINATOR, licences)).containsExactly("LotRegistered", "LotWithdrawn");
        PoolImport back = rooms.preview(LENDS, PoolFile.LOTS, "référence;quantité\nL2;3\n")
                .orThrow();
        assertThat(rooms.problems(LENDS, back)).singleElement().asString().contains("error.pool.withdrawn");
    }

    @Test
    void theTypeOfALotNeverChangesAndNonsenseIsNamed() {
        rooms.applied(LENDS, PoolFile.LOTS, LOTS);

        PoolImport preview = rooms.preview(LENDS, PoolFile.LOTS, """
                référence;organisme;matériel;nature;libellé;quantité;latitude;longitude;trajet max (min);disponibilité
                L1;CH de 11;EQ.SRV;consommable;Portables;20;;;120;
                L3;CH de 11;EQ.ZZZ;;Rien;0;48,5;;120;2026-06-01
                L4;CH de 11;laptops;;Rien;1;48,5;2,5;120;2026-06-02 08:00 > 2026-06-01 08:00
                L5;CH de 11;EQ.LAP;;Rien;1;98,5;2,5;120;2026-06-01 08:00 > 2026-06-03 08:00 | 2026-06-02 08:00 > 2026-06-04 08:00
                L6;Provider;EQ.LAP;;Rien;1;;;120;
                """).orThrow();

        assertThat(rooms.problems(LENDS, preview))
                .contains(
                        "2 EQUIPMENT [EQ.SRV] error.pool.otherEquipment",
                        "2 LOT_KIND [consommable] error.pool.otherEquipment",
                        "3 EQUIPMENT [EQ.ZZZ] error.pool.equipmentUnknown",
                        "3 LONGITUDE [] error.file.required",
                        "4 EQUIPMENT [laptops] error.equipmentCode",
                        "5 LATITUDE [98,5] error.latitude",
                        "6 ORGANISATION [Provider] error.pool.forbidden");
    }

    private EquipmentLot lot(String label) {
        return rooms.poolOfLots(COORDINATOR).stream()
                .filter(lot -> lot.details().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private ExpertCalendar calendar() {
        return rooms.experts.calendarsOf(COORDINATOR, List.of(moreau)).getOrDefault(moreau, ExpertCalendar.EMPTY);
    }

    private static TimeWindow window(String from, String to) {
        return new TimeWindow(Instant.parse(from), Instant.parse(to));
    }
}
