package fr.renfort.journal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** What live updates read of the journal, as far as the scope of the caller's transaction reaches. Thread-safe. */
@Singleton
public final class Happenings {

    private final HappeningRepository entries;

    Happenings(HappeningRepository entries) {
        this.entries = entries;
    }

    /** What was recorded at some places of the journal, in order. */
    public List<Happening> at(Collection<Long> sequences) {
        return sequences.isEmpty()
                ? List.of()
                : entries.at(sequences).stream().map(HappeningRow::happening).toList();
    }

    /** The place in the journal of the last thing that was recorded of a region; 0: nothing yet. */
    public long latest(String region) {
        return entries.latest(region);
    }

    /**
     * What was kept since a moment, in the order of its recording: also what was recorded before and kept after it.
     *
     * @param snapshot the moment, as PostgreSQL's {@code pg_current_snapshot()} wrote it then
     * @param after sequence of the last one already read; 0 to begin
     * @param limit most to read
     */
    public List<Happening> since(String snapshot, long after, int limit) {
        return entries.since(snapshot, after, limit).stream()
                .map(HappeningRow::happening)
                .toList();
    }
}
