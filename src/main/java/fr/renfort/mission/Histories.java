package fr.renfort.mission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened to requests, missions and loans, in order, and how far they were served from each moment on: derived from the
 * journal whenever it is asked for, as far as the viewer's scope reaches. Thread-safe.
 */
@Singleton
public final class Histories {

    private static final Set<String> STEPS = Set.of("MissionStepped", "LoanStepped");

    private final Transactions transactions;
    private final HistoryRepository traced;
    private final Journal journal;
    private final ObjectMapper json;

    Histories(Transactions transactions, HistoryRepository traced, Journal journal, ObjectMapper json) {
        this.transactions = transactions;
        this.traced = traced;
        this.journal = journal;
        this.json = json;
    }

    /** Of requests, with those of their missions and loans. Two statements. */
    public Map<UUID, List<HistoryEntry>> ofRequests(Viewer viewer, Collection<UUID> requests) {
        return histories(viewer, requests, TracedRow::requestId);
    }

    /** Of missions or loans. Two statements. */
    public Map<UUID, List<HistoryEntry>> ofBookings(Viewer viewer, Collection<UUID> bookings) {
        return histories(viewer, bookings, TracedRow::id);
    }

    private Map<UUID, List<HistoryEntry>> histories(
            Viewer viewer, Collection<UUID> owners, Function<TracedRow, UUID> owner) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> {
            Map<UUID, TracedRow> bookings = traced.traced(owners).stream()
                    .filter(row -> owners.contains(owner.apply(row)))
                    .collect(Collectors.toMap(TracedRow::id, Function.identity()));
            Set<UUID> subjects = new HashSet<>(owners);
            subjects.addAll(bookings.keySet());
            Map<UUID, List<JournalEntry>> entries = journal.of(subjects).stream()
                    .collect(Collectors.groupingBy(entry -> bookings.containsKey(entry.subject())
                            ? owner.apply(bookings.get(entry.subject()))
                            : entry.subject()));
            Map<UUID, List<HistoryEntry>> histories = new HashMap<>();
            entries.forEach((id, of) -> histories.put(id, history(viewer, of, bookings)));
            return histories;
        });
    }

    /** The entries in order, each with what is served once it happened. */
    private List<HistoryEntry> history(Viewer viewer, List<JournalEntry> entries, Map<UUID, TracedRow> bookings) {
        Map<UUID, MissionState> states = new HashMap<>();
        List<HistoryEntry> history = new ArrayList<>();
        for (JournalEntry entry : entries) {
            JsonNode details = details(entry);
            @Nullable TracedRow booking = bookings.get(entry.subject());
            if (booking != null && STEPS.contains(entry.kind())) {
                states.put(booking.id(), MissionState.valueOf(details.path("to").asText()));
            } else if (booking != null && entry.kind().equals("AssignedByHand")) {
                states.put(booking.id(), MissionState.SOLICITED);
            }
            history.add(new HistoryEntry(
                    entry.at(),
                    entry.kind(),
                    details.path("from").asText(null),
                    details.path("to").asText(details.path("state").asText(null)),
                    viewer.sees(entry.region()) && viewer.seesNames() ? entry.actor() : null,
                    booking == null ? null : booking.id(),
                    booking != null && booking.loan(),
                    served(states, bookings)));
        }
        return history;
    }

    private static HistoryEntry.Served served(Map<UUID, MissionState> states, Map<UUID, TracedRow> bookings) {
        HistoryEntry.Served served = HistoryEntry.Served.NOTHING;
        for (Map.Entry<UUID, MissionState> booking : states.entrySet()) {
            TracedRow row = bookings.get(booking.getKey());
            served = row == null ? served : served.plus(booking.getValue(), row.items());
        }
        return served;
    }

    private JsonNode details(JournalEntry entry) {
        try {
            return json.readTree(entry.details());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "The details of entry " + entry.sequence() + " of the journal are not JSON.", impossible);
        }
    }
}
