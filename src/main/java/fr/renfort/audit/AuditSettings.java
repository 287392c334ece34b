package fr.renfort.audit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long it is kept who did what.
 *
 * @param keepActors after how long the journal forgets who did something; what was done stays
 * @param keepReads how long it is kept who read what of whom
 */
@ConfigurationProperties("renfort.audit")
public record AuditSettings(
        @Bindable(defaultValue = "1095d") Duration keepActors,
        @Bindable(defaultValue = "365d") Duration keepReads) {

    private static final Duration SHORTEST = Duration.ofDays(1);

    public AuditSettings {
        check(keepActors, "keep-actors");
        check(keepReads, "keep-reads");
    }

    private static void check(Duration kept, String name) {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "The setting renfort.audit." + name + " (" + kept + ") must be 1 day or longer.");
        }
    }
}
