package fr.renfort.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.RegionEvent;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what happens and tells those who listen, in the transaction that did it. Thread-safe. */
@Singleton
public final class Journal {

    private final JournalRepository entries;
    private final NewEntryRepository many;
    private final ApplicationEventPublisher<RegionEvent> listeners;
    private final ObjectMapper json;
    private final InstantSource time;

    Journal(
            JournalRepository entries,
            NewEntryRepository many,
            ApplicationEventPublisher<RegionEvent> listeners,
            ObjectMapper json,
            InstantSource time) {
        this.entries = entries;
        this.many = many;
        this.listeners = listeners;
        this.json = json;
        this.time = time;
    }

    /**
     * Records an event inside the caller's write transaction and tells every {@code @EventListener} of it before returning.
     * What a listener throws goes to the caller, whose transaction it ends.
     *
     * @param actor subject of the viewer who did it
     */
    public void record(RegionEvent event, String actor) {
        entries.append(
                event.region(),
                event.lender(),
                event.hospital(),
                time.instant(),
                actor,
                event.getClass().getSimpleName(),
                event.subject(),
                details(event));
        listeners.publishEvent(event);
    }

    /** Records many events at once, in their order, as {@link #record} does each. */
    public void recordAll(List<? extends RegionEvent> events, String actor) {
        if (!events.isEmpty()) {
            many.append(events.stream()
                    .map(event -> NewEntryRow.of(event, time.instant(), actor, details(event)))
                    .toList());
            events.forEach(listeners::publishEvent);
        }
    }

    /** What happened to one thing, in order, as far as the scope of the caller's transaction reaches. */
    public List<JournalEntry> of(UUID subject) {
        return entries.of(subject).stream().map(JournalRow::entry).toList();
    }

    /** The latest of {@link #of}. */
    public Optional<JournalEntry> latest(UUID subject) {
        List<JournalEntry> all = of(subject);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What happened to many things, in order, as far as the scope of the caller's transaction reaches. */
    public List<JournalEntry> of(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : entries.ofAll(subjects).stream().map(JournalRow::entry).toList();
    }

    /**
     * What happened in a region, latest first, as far as the scope of the caller's transaction reaches.
     *
     * @param after sequence of the last entry already read; null to begin with the latest
     * @param limit most entries to read, 1 or more
     */
    public Page<JournalEntry> recent(String region, @Nullable Long after, int limit) {
        long before = after == null ? Long.MAX_VALUE : after;
        return Page.of(
                entries.recent(region, before, limit + 1).stream()
                        .map(JournalRow::entry)
                        .toList(),
                limit);
    }

    /**
     * Another text whenever something more is recorded in a region, also when it was begun before what is recorded already; as
     * far as the scope of the caller's transaction reaches.
     */
    public String mark(String region) {
        return entries.mark(region);
    }

    private String details(RegionEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event cannot be written as JSON: " + event, impossible);
        }
    }
}
