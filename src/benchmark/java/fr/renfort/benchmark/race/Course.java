package fr.renfort.benchmark.race;

import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.score.Score;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a contestant had found when.
 *
 * @param finds each better than the one before
 * @param calculationsASecond scores computed; 0: nobody counted
 * @param bound nothing scores above it, as far as was proven
 */
public record Course(List<Find> finds, long calculationsASecond, Optional<Score> bound) {
    public Course {
        finds = List.copyOf(finds);
    }

    /** A better plan, and when it was there. */
    public record Find(Duration at, Score score, Plan plan) {}

    /** The best there was at a time; empty: nothing yet. */
    public Optional<Find> at(Duration time) {
        Find best = null;
        for (Find find : finds) {
            if (find.at().compareTo(time) <= 0) {
                best = find;
            }
        }
        return Optional.ofNullable(best);
    }

    public Optional<Find> last() {
        return finds.isEmpty() ? Optional.empty() : Optional.of(finds.get(finds.size() - 1));
    }

    /** When a plan at least as good was there; empty: never. */
    public Optional<Duration> reached(Score score) {
        return finds.stream()
                .filter(find -> find.score().compareTo(score) >= 0)
                .map(Find::at)
                .findFirst();
    }
}
