package fr.renfort.benchmark.race;

import fr.renfort.benchmark.race.Course.Find;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what is found as the clock runs, hardly more often than somebody could see on a plot. Not thread-safe. */
public final class Logbook {
    /** A find replaces the one before when that is younger than this share of the time. */
    private static final long SHARE = 100;

    private final long began = System.nanoTime();
    private final List<Find> finds = new ArrayList<>();

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public void note(Score score, Plan plan) {
        note(elapsed(), score, plan);
    }

    /** Takes no note of what is no better than the last. */
    void note(Duration at, Score score, Plan plan) {
        int last = finds.size() - 1;
        if (last >= 0 && finds.get(last).score().compareTo(score) >= 0) {
            return;
        }
        if (last >= 1 && at.minus(finds.get(last - 1).at()).multipliedBy(SHARE).compareTo(at) < 0) {
            finds.remove(last);
        }
        finds.add(new Find(at, score, plan));
    }

    public Course course(long calculationsASecond, Optional<Score> bound) {
        return new Course(finds, calculationsASecond, bound);
    }
}
