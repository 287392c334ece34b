package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.RegionEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Stores steps and tells the journal, in the caller's transaction. */
@Singleton
final class StepLog {

    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final BookingStore store;
    private final Journal journal;
    private final InstantSource time;

    StepLog(BookingStore store, Journal journal, InstantSource time) {
        this.store = store;
        this.journal = journal;
        this.time = time;
    }

    /** A mission or a loan before and after a step. */
    record Taken(Step step, Booking before, Booking after) {}

    Instant now() {
        return time.instant();
    }

    void write(Viewer viewer, List<Taken> steps) {
        steps.forEach(this::markServed);
        store.update(steps.stream().map(Taken::after).toList());
        steps.forEach(taken -> journal.record(event(taken), viewer.subject()));
    }

    /** What is over counts as served; a duty that the hospital cut short too, one from which the expert was recalled not. */
    private void markServed(Taken taken) {
        if (taken.before() instanceof Mission mission) {
            if (taken.step() == Step.RELEASE) {
                store.markServed(mission, now(), FOR_EVER);
            } else if (taken.step() == Step.RECALL) {
                store.markServed(mission, now(), now());
            }
        }
    }

    private static RegionEvent event(Taken taken) {
        Booking before = taken.before();
        Destination destination = before.destination();
        String from = before.state().name();
        String to = taken.after().state().name();
        boolean reopens = taken.step().reopens();
        return before instanceof Mission
                ? new RegionEvent.MissionStepped(
                        destination.region(), before.id(), before.lender(), destination.hospital(), from, to, reopens)
                : new RegionEvent.LoanStepped(
                        destination.region(), before.id(), before.lender(), destination.hospital(), from, to, reopens);
    }
}
