package fr.renfort.run;

import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after what should have happened: a night without its run, a queued run without its job, a run whose process is gone,
 * problems that have been kept long enough.
 */
@Singleton
final class NightWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);

    private final NightlyTimer nights;
    private final Alarms alarms;
    private final RunQueue queue;
    private final RunBook book;
    private final ProblemBook problems;
    private final Territory territory;
    private final InstantSource time;

    NightWatch(
            NightlyTimer nights,
            Alarms alarms,
            RunQueue queue,
            RunBook book,
            ProblemBook problems,
            Territory territory,
            InstantSource time) {
        this.nights = nights;
        this.alarms = alarms;
        this.queue = queue;
        this.book = book;
        this.problems = problems;
        this.territory = territory;
        this.time = time;
    }

    /** Looks at every region; to be called every minute or so. */
    void tick() {
        Instant now = time.instant();
        for (Region region : territory.regions()) {
            LocalDate night = LocalDate.ofInstant(now, region.timeZone());
            for (boolean exercise : new boolean[] {false, true}) {
                if (nights.missed(region, exercise, night, now) && alarms.nightMissed(region.code(), exercise, night)) {
                    LOG.warn("planning night missed region={} night={} exercise={}", region.code(), night, exercise);
                }
                book.giveUpLost(region.code(), exercise);
            }
            queue.queueLost(region.code());
            problems.forget(region.code());
        }
    }
}
