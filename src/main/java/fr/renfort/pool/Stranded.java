package fr.renfort.pool;

import fr.renfort.vocabulary.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Which promises a change would break: those that were kept before it and are not after it. Pure. */
final class Stranded {

    private Stranded() {}

    /** The first promised window that availability covered before and does not cover after. */
    static Optional<TimeWindow> byTime(List<TimeWindow> promised, List<TimeWindow> before, List<TimeWindow> after) {
        return promised.stream()
                .filter(window -> Windows.cover(before, window) && !Windows.cover(after, window))
                .findFirst();
    }

    /** The first promised stay whose skill is lower, or gone, or expires sooner than its end, after the change. */
    static Optional<TimeWindow> bySkill(List<Promises.Stay> stays, List<HeldSkill> before, List<HeldSkill> after) {
        return stays.stream()
                .filter(stay -> level(stay, after) < level(stay, before))
                .map(Promises.Stay::window)
                .findFirst();
    }

    private static int level(Promises.Stay stay, List<HeldSkill> skills) {
        LocalDate lastDay = LocalDate.ofInstant(stay.window().to(), ZoneOffset.UTC);
        return skills.stream()
                .filter(held -> held.skill().equals(stay.skill()) && held.holdsOn(lastDay))
                .mapToInt(HeldSkill::level)
                .max()
                .orElse(0);
    }
}
