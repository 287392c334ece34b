package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Crises;
import fr.renfort.crisis.NeedWindow;
import fr.renfort.crisis.OngoingIncident;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * Queues the night's run of every region that has something to plan, at 01:30 of its own time: once a night, also on the days
 * of clock change. A night that no process was there for is made up for until 05:30.
 */
@Singleton
final class NightlyTimer {

    private static final LocalTime DUE = LocalTime.of(1, 30);
    private static final Duration MADE_UP_FOR = Duration.ofHours(4);

    private final RunQueue queue;
    private final Runs runs;
    private final Crises crises;
    private final Territory territory;
    private final InstantSource time;

    NightlyTimer(RunQueue queue, Runs runs, Crises crises, Territory territory, InstantSource time) {
        this.queue = queue;
        this.runs = runs;
        this.crises = crises;
        this.territory = territory;
        this.time = time;
    }

    /** Looks at every region; to be called every minute or so. */
    void tick() {
        Instant now = time.instant();
        for (Region region : territory.regions()) {
            LocalDate night = LocalDate.ofInstant(now, region.timeZone());
            Instant due = night.atTime(DUE).atZone(region.timeZone()).toInstant();
            if (!now.isBefore(due) && now.isBefore(due.plus(MADE_UP_FOR))) {
                queueNight(region.code(), night, now);
            }
        }
    }

    private void queueNight(String region, LocalDate night, Instant now) {
        for (boolean exercise : new boolean[] {false, true}) {
            if (lacksItsRun(region, exercise, night, now)) {
                queue.queueNight(region, exercise, night);
            }
        }
    }

    /** Whether it is past 05:30 and the night had no run, of a region that asks for something and did when it was due. */
    boolean missed(Region region, boolean exercise, LocalDate night, Instant now) {
        Instant due = night.atTime(DUE).atZone(region.timeZone()).toInstant();
        return !now.isBefore(due.plus(MADE_UP_FOR))
                && runs.askedBefore(Viewer.planner(region.code()), region.code(), exercise, due)
                && lacksItsRun(region.code(), exercise, night, now);
    }

    private boolean lacksItsRun(String region, boolean exercise, LocalDate night, Instant now) {
        Viewer planner = Viewer.planner(region);
        return !runs.ranThatNight(planner, region, exercise, night)
                && crises.of(planner, region).stream().anyMatch(attack -> asksForSomething(attack, exercise, now));
    }

    private static boolean asksForSomething(OngoingIncident attack, boolean exercise, Instant now) {
        Stream<NeedWindow> windows = Stream.concat(
                attack.expertNeeds().stream().map(need -> need.asked().window()),
                attack.equipmentNeeds().stream().map(need -> need.asked().window()));
        return attack.incident().open()
                && attack.incident().facts().exercise() == exercise
                && windows.anyMatch(window -> window.to() == null || window.to().isAfter(now));
    }
}
