package fr.renfort.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final Scope ILE_DE_FRANCE = Scope.region("11");
    private static final Scope RHONE_ALPES = Scope.region("84");
    private static final UUID LENDER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID HOSPITAL = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final SettableTime TIME = SettableTime.at("2025-06-02T08:00:00Z");

    private static ApplicationContext context;
    private static Transactions transactions;
    private static Journal journal;
    private static Listener listener;
    private UUID subject;

    @BeforeAll
    static void open() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("test.journal", true);
        context = ApplicationContext.builder()
                .properties(properties)
                .singletons(TIME)
                .start();
        transactions = context.getBean(Transactions.class);
        journal = context.getBean(Journal.class);
        listener = context.getBean(Listener.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void chooseASubject() {
        subject = UUID.randomUUID();
        listener.heard.clear();
        listener.refuses = false;
    }

    @Test
    void theMarkOfARegionChangesWithWhatIsRecordedInItAndOnlyThen() {
        String before = mark(ILE_DE_FRANCE, "11");
        String other = mark(RHONE_ALPES, "84");

        assertThat(mark(ILE_DE_FRANCE, "11")).isEqualTo(before);
        record(new RegionEvent.IncidentDeclared("11", subject, HOSPITAL, 2));

        assertThat(mark(ILE_DE_FRANCE, "11")).isNotEqualTo(before);
        assertThat(mark(RHONE_ALPES, "84")).isEqualTo(other);
    }

    private static String mark(Scope scope, String region) {
        return transactions.read(scope, () -> journal.mark(region));
    }

    @Test
    void writesDownWhatHappened() {
        record(new RegionEvent.IncidentDeclared("11", subject, HOSPITAL, 2));

        assertThat(entries(ILE_DE_FRANCE)).singleElement().satisfies(entry -> {
            assertThat(entry.region()).isEqualTo("11");
            assertThat(entry.at()).isEqualTo(TIME.instant());
            assertThat(entry.actor()).isEqualTo("anne");
            assertThat(entry.kind()).isEqualTo("IncidentDeclared");
            assertThat(entry.subject()).isEqualTo(subject);
            assertThat(entry.details()).contains("\"severity\": 2").contains("\"hospital\": \"" + HOSPITAL + "\"");
        });
    }

    @Test
    void tellsTheListenersInTheSameTransaction() {
        record(new RegionEvent.PlanProposed("11", subject));

        assertThat(listener.heard).containsExactly("PlanProposed, 1 entry in the journal");
    }

    @Test
    void aListenerThatFailsUndoesAll() {
        listener.refuses = true;

        assertThatIllegalStateException()
                .isThrownBy(() -> record(new RegionEvent.PlanProposed("11", subject)))
                .withMessage("refused by the listener");
        assertThat(entries(ILE_DE_FRANCE)).isEmpty();
    }

    @Test
    void showsTheTimelineOfOneThingInOrder() {
        record(new RegionEvent.RunQueued("11", subject));
        record(new RegionEvent.RunFailed("11", subject, "ref-1"));
        record(new RegionEvent.RunQueued("11", UUID.randomUUID()));

        assertThat(entries(ILE_DE_FRANCE)).extracting(JournalEntry::kind).containsExactly("RunQueued", "RunFailed");
    }

    @Test
    void showsNobodyWhatIsOutOfTheirScope() {
        record(new RegionEvent.MissionStepped("11", subject, LENDER, HOSPITAL, "PROPOSED", "PUBLISHED", false));

        assertThat(entries(RHONE_ALPES)).isEmpty();
        assertThat(entries(Scope.NONE)).isEmpty();
        assertThat(entries(new Scope(Set.of(), LENDER, null, null))).hasSize(1);
        assertThat(entries(new Scope(Set.of(), null, HOSPITAL, null))).hasSize(1);
    }

    @Test
    void showsWhatHappenedInARegionLatestFirstPageByPage() {
        Scope brittany = Scope.region("53");
        List<UUID> subjects =
                IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
        transactions.write(brittany, () -> {
            subjects.forEach(id -> journal.record(new RegionEvent.RunQueued("53", id), "anne"));
            return "";
        });

        Page<JournalEntry> first = transactions.read(brittany, () -> journal.recent("53", null, 3));
        Page<JournalEntry> rest = transactions.read(
                brittany, () -> journal.recent("53", first.items().get(2).sequence(), 3));

        assertThat(first.items())
                .extracting(JournalEntry::subject)
                .containsExactly(subjects.get(4), subjects.get(3), subjects.get(2));
        assertThat(first.more()).isTrue();
        assertThat(rest.items()).extracting(JournalEntry::subject).containsExactly(subjects.get(1), subjects.get(0));
        assertThat(rest.more()).isFalse();
        assertThat(transactions
                        .read(RHONE_ALPES, () -> journal.recent("53", null, 3))
                        .items())
                .isEmpty();
    }

    private static void record(RegionEvent event) {
        transactions.write(Scope.region(event.region()), () -> {
            journal.record(event, "anne");
            return "";
        });
    }

    private List<JournalEntry> entries(Scope scope) {
        return transactions.read(scope, () -> journal.of(subject));
    }

    @Singleton
    @Requires(property = "test.journal")
    static final class Listener {

        private final List<String> heard = new ArrayList<>();
        private final Journal own;
        private boolean refuses;

        Listener(Journal own) {
            this.own = own;
        }

        @EventListener
        void hear(RegionEvent event) {
            if (refuses) {
                throw new IllegalStateException("refused by the listener");
            }
            heard.add(event.getClass().getSimpleName() + ", "
                    + own.of(event.subject()).size() + " entry in the journal");
        }
    }
}
