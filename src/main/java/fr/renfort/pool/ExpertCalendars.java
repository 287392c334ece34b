package fr.renfort.pool;

import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where calendars of experts are kept: by a coordinator of their region, or by their lender. Thread-safe. */
@Singleton
public final class ExpertCalendars {

    private final Keeping keeping;
    private final ExpertRecords records;
    private final Promises promises;
    private final InstantSource time;

    ExpertCalendars(Keeping keeping, ExpertRecords records, Promises promises, InstantSource time) {
        this.keeping = keeping;
        this.records = records;
        this.promises = promises;
        this.time = time;
    }

    /**
     * Replaces the windows of one kind within a span: what lay there is cut out, what reaches beyond stays beyond. Refused with
     * PROMISED when a promised stay would no longer be covered by availability, unless it is confirmed.
     */
    public Outcome<Expert> replace(Viewer viewer, CalendarChange change) {
        return keeping.decide(
                viewer,
                () -> records.lock(viewer, change.id(), change.version())
                        .then(expert -> replace(viewer, expert, change)));
    }

    private Outcome<Expert> replace(Viewer viewer, Expert expert, CalendarChange change) {
        ExpertCalendar before = records.calendarOf(expert.id());
        ExpertCalendar after = before.after(change);
        Optional<TimeWindow> stranded = change.confirmed()
                ? Optional.empty()
                : Stranded.byTime(promisedWindows(expert), before.availability(), after.availability());
        if (stranded.isPresent()) {
            return ExpertRegister.promised(stranded.get());
        }
        Expert changed = new Expert(
                expert.id(),
                expert.region(),
                expert.lender(),
                expert.details(),
                expert.base(),
                expert.standing().changed());
        records.replaceCalendar(expert, change, after);
        records.update(changed);
        keeping.record(new RegionEvent.ExpertChanged(changed.region(), changed.id(), changed.lender()), viewer);
        return Outcome.done(changed);
    }

    private List<TimeWindow> promisedWindows(Expert expert) {
        return promises.ofExpert(expert.id(), time.instant()).stream()
                .map(Promises.Stay::window)
                .toList();
    }
}
