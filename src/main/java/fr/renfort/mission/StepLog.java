package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.WholeMinute;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Stores steps and tells the journal, in the caller's transaction. */
@Singleton
final class StepLog {

    private final BookingStore store;
    private final Journal journal;
    private final InstantSource time;

    StepLog(BookingStore store, Journal journal, InstantSource time) {
        this.store = store;
        this.journal = journal;
        this.time = time;
    }

    /** A mission or a loan before and after a step. */
    record Taken(Step step, Booking before, Booking after) {

        /** Whether something is to be filled again: also what is left of a stay that ends early, or that the lender shortened. */
        boolean reopens(Instant now) {
            return step.reopens()
                    || (step == Step.RELEASE && before.span().to().isAfter(now))
                    || (step == Step.ACCEPT
                            && after.span().to().isBefore(before.span().to()));
        }
    }

    Instant now() {
        return time.instant();
    }

    void write(Viewer viewer, List<Taken> steps) {
        steps.forEach(this::markServed);
        store.update(steps.stream().map(Taken::after).toList());
        steps.forEach(taken -> journal.record(event(taken), viewer.subject()));
    }

    /** Ends a promised stay before the duties that begin at an instant: those are to be filled again, by others. */
    void shorten(Viewer viewer, Mission mission, Instant at) {
        Mission shorter = mission.until(at).with(mission.progress().stepped(mission.state(), null, now()));
        store.removeFrom(mission, at);
        store.update(List.of(shorter));
        journal.record(event(mission, mission.state(), true), viewer.subject());
    }

    /** What is over counts as served; a duty that the hospital cut short as far as it went, one from which the expert was recalled not. */
    private void markServed(Taken taken) {
        if (taken.before() instanceof Mission mission) {
            Instant minute = WholeMinute.of(now());
            if (taken.step() == Step.RELEASE) {
                store.cutShort(mission, minute);
                store.markServed(mission, minute);
            } else if (taken.step() == Step.RECALL) {
                store.markServed(mission, minute);
            }
        }
    }

    private RegionEvent event(Taken taken) {
        return event(taken.before(), taken.after().state(), taken.reopens(now()));
    }

    private static RegionEvent event(Booking before, MissionState after, boolean reopens) {
        Destination destination = before.destination();
        String from = before.state().name();
        String to = after.name();
        return before instanceof Mission
                ? new RegionEvent.MissionStepped(
                        destination.region(), before.id(), before.lender(), destination.hospital(), from, to, reopens)
                : new RegionEvent.LoanStepped(
                        destination.region(), before.id(), before.lender(), destination.hospital(), from, to, reopens);
    }
}
