package fr.renfort.crisis.planblanc;

import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import fr.renfort.language.Told;
import fr.renfort.pool.TwoRegions;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanBlancBookTest {

    private static final UUID HOSPITAL = Objects.requireNonNull(ASKS.hospital());
    private static final LocalDate REVIEW = LocalDate.of(2026, 9, 1);
    private static final OutOfBandContact DECIDES =
            new OutOfBandContact("Inès Roy", "Directrice de garde", "06 01 02 03 04", " ", true);
    private static final ArrivalPlace DOOR =
            new ArrivalPlace(TwoRegions.SITE, "Quai B", "PC sécurité", "0160000000", "Au PC", null);

    private ApplicationContext context;
    private PlanBlancBook book;

    @BeforeEach
    void open() {
        TestDatabase database = TestDatabase.fresh();
        TwoRegions.insertInto(database);
        context = ApplicationContext.builder()
                .properties(Map.copyOf(database.properties()))
                .singletons(new SettableTime(Instant.parse("2026-03-02T09:00:00Z")))
                .start();
        book = context.getBean(PlanBlancBook.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void eachChangeIsAVersionThatStaysAndIsWrittenDown() {
        PlanBlancContent first = content(List.of(), null, null);
        PlanBlancContent second = content(
                List.of(DOOR), new Backups("Coffre", true, LocalDate.of(2026, 1, 4)), LocalDate.of(2025, 11, 20));

        PlanBlanc one = book.change(ASKS, HOSPITAL, 0, first).orThrow();
        PlanBlanc two = book.change(ASKS, HOSPITAL, 1, second).orThrow();

        assertThat(two.version()).isEqualTo(2);
        assertThat(two.content()).isEqualTo(second);
        assertThat(book.latest(COORDINATOR, Set.of(HOSPITAL))).containsExactly(Map.entry(HOSPITAL, two));
        assertThat(book.version(ASKS, Set.of(HOSPITAL), 1)).containsExactly(Map.entry(HOSPITAL, one));
        assertThat(context.getBean(Transactions.class)
                        .read(
                                COORDINATOR.scope(),
                                () -> context.getBean(Journal.class).of(HOSPITAL)))
                .extracting(JournalEntry::kind, JournalEntry::actor)
                .hasSize(2)
                .allMatch(entry -> entry.toList().equals(List.of("PlanBlancChanged", ASKS.subject())));
    }

    @Test
    void itIsReadByTheHospitalAndItsCoordinatorsAndKeptByTheHospitalAlone() {
        book.change(ASKS, HOSPITAL, 0, content(List.of(), null, null)).orThrow();
        Viewer observer = new Viewer("observer", Role.OBSERVER, Set.of("11"), null, null, null);

        for (Viewer other : List.of(FAR_COORDINATOR, LENDS, observer)) {
            assertThat(book.latest(other, Set.of(HOSPITAL))).isEmpty();
            assertThat(book.version(other, Set.of(HOSPITAL), 1)).isEmpty();
        }
        for (Viewer other : List.of(COORDINATOR, FAR_COORDINATOR, LENDS, observer)) {
            assertThat(Told.by(book.change(other, HOSPITAL, 1, content(List.of(), null, null))))
                    .isEqualTo("FORBIDDEN  error.crisis.forbidden");
        }
        assertThat(Told.by(book.change(ASKS, new UUID(0, 1), 0, content(List.of(), null, null))))
                .isEqualTo("NOT_FOUND legalEntityId error.territory.legalEntity");
    }

    @Test
    void ofManyAtOnceOneIsTheNextVersionAndTheOthersAreStale() {
        List<CompletableFuture<Outcome<PlanBlanc>>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> book.change(ASKS, HOSPITAL, 0, content(List.of(), null, null))))
                .toList();

        List<Outcome<PlanBlanc>> outcomes =
                all.stream().map(CompletableFuture::join).toList();

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .extracting(Told::by)
                .hasSize(7)
                .containsOnly("STALE version error.planBlanc.stale");
        assertThat(book.latest(ASKS, Set.of(HOSPITAL)).get(HOSPITAL).version()).isEqualTo(1);
    }

    @Test
    void whatIsNotTheHospitalsOrStillToComeIsToldAtItsField() {
        ArrivalPlace elsewhere = new ArrivalPlace(new UUID(0, 7), "A", "B", "0160000000", null, null);
        LocalDate later = LocalDate.of(2026, 3, 9);

        assertThat(Told.by(book.change(ASKS, HOSPITAL, 0, content(List.of(DOOR, elsewhere), null, null))))
                .isEqualTo("NOT_FOUND arrivals.1.establishmentId error.planBlanc.site");
        assertThat(Told.by(book.change(ASKS, HOSPITAL, 0, content(List.of(), null, later))))
                .isEqualTo("INVALID lastExerciseOn error.planBlanc.future");
        assertThat(Told.by(
                        book.change(ASKS, HOSPITAL, 0, content(List.of(), new Backups("Coffre", false, later), null))))
                .isEqualTo("INVALID backups.lastRestoredOn error.planBlanc.future");
    }

    @Test
    void aPlanNamesWhoDecidesAndEachSiteOnce() {
        OutOfBandContact other = new OutOfBandContact("Paul Roy", "RSSI", "0694 00 00 01", null, false);

        assertThat(DECIDES.otherWay()).isNull();
        assertThat(DECIDES.phone()).isEqualTo("+33601020304");
        assertThatThrownBy(() -> new OutOfBandContact("Paul Roy", "RSSI", "poste 12", null, false))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PlanBlancContent(List.of(other), List.of(), null, List.of(), null, REVIEW))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> content(List.of(DOOR, DOOR), null, null)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new PlanBlancContent(
                        Collections.nCopies(21, DECIDES), List.of(), null, List.of(), null, REVIEW))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RestartStep("Annuaire", 721)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new RestartStep("Annuaire", 0)).isInstanceOf(InvalidValueException.class);
    }

    private static PlanBlancContent content(
            List<ArrivalPlace> arrivals, @Nullable Backups backups, @Nullable LocalDate exercise) {
        return new PlanBlancContent(
                List.of(DECIDES),
                arrivals,
                backups,
                List.of(new RestartStep("Annuaire", 12), new RestartStep("Dossier patient", null)),
                exercise,
                REVIEW);
    }
}
