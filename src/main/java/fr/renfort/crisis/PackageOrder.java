package fr.renfort.crisis;

import java.time.Instant;

/**
 * A package that fills in a request: each of its items becomes a need with this window, work and priority.
 *
 * @param priority 1 to 3
 */
public record PackageOrder(String code, NeedWindow window, Need.Work work, int priority) {

    /** By default: from a whole minute on with no known end, reviewed after 7 days; on site, by day (08:00 to 18:00), priority 1. */
    public static PackageOrder usual(String code, Instant from) {
        return new PackageOrder(
                code, new NeedWindow(from, null, null), new Need.Work(Need.Mode.ON_SITE, Need.Pattern.DAY), 1);
    }
}
