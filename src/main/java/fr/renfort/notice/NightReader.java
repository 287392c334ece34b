package fr.renfort.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.access.Viewer;
import fr.renfort.board.Decision;
import fr.renfort.board.Decisions;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what happened in a region lately, and what waits for its coordinators. Thread-safe. */
@Singleton
final class NightReader {

    private static final int AT_ONCE = 500;
    private static final Set<String> STEPS = Set.of("MissionStepped", "LoanStepped");
    private static final Set<String> ANSWERS = Set.of("OFFERED", "DECLINED", "EXPIRED", "RECALLED", "NO_SHOW");
    private static final Set<String> OTHERS =
            Set.of("IncidentDeclared", "ReinforcementRequested", "PlanProposed", "RunFailed");

    private final Transactions transactions;
    private final Journal journal;
    private final Decisions decisions;
    private final ObjectMapper json;

    NightReader(Transactions transactions, Journal journal, Decisions decisions, ObjectMapper json) {
        this.transactions = transactions;
        this.journal = journal;
        this.decisions = decisions;
        this.json = json;
    }

    /** How often each of the things that coordinators want to know of happened since, by name. */
    Map<String, Long> happened(String region, Instant since) {
        List<JournalEntry> entries = new ArrayList<>();
        transactions.read(Viewer.planner(region).scope(), () -> {
            Page<JournalEntry> page = journal.recent(region, null, AT_ONCE);
            while (true) {
                page.items().stream()
                        .filter(entry -> !entry.at().isBefore(since))
                        .forEach(entries::add);
                if (!page.more() || page.items().get(AT_ONCE - 1).at().isBefore(since)) {
                    return true;
                }
                page = journal.recent(region, page.items().get(AT_ONCE - 1).sequence(), AT_ONCE);
            }
        });
        return entries.stream()
                .map(this::name)
                .filter(name -> ANSWERS.contains(name) || OTHERS.contains(name))
                .collect(groupingBy(name -> name, TreeMap::new, counting()));
    }

    private String name(JournalEntry entry) {
        try {
            return STEPS.contains(entry.kind())
                    ? json.readTree(entry.details()).path("to").asText()
                    : entry.kind();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Entry " + entry.sequence() + " of the journal is not JSON.", impossible);
        }
    }

    /** How many of each kind wait for the coordinators of a region, exercises apart; at most a hundred are counted. */
    Map<Decision.Kind, Long> waiting(String region) {
        return decisions
                .of(Viewer.coordinator("notices", Set.of(region)), PageRequest.first(PageRequest.MOST))
                .items()
                .stream()
                .filter(decision -> !decision.exercise())
                .collect(groupingBy(Decision::kind, () -> new EnumMap<>(Decision.Kind.class), counting()));
    }
}
