package fr.renfort.mission;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long lenders have to answer.
 *
 * @param urgentAnswer for an incident of severity 3 or 4
 * @param answer for any other
 * @param leastAnswer however soon the first duty begins
 */
@ConfigurationProperties("renfort.solicitation")
public record SolicitationSettings(
        @Bindable(defaultValue = "4h") Duration urgentAnswer,
        @Bindable(defaultValue = "24h") Duration answer,
        @Bindable(defaultValue = "30m") Duration leastAnswer) {

    public SolicitationSettings {
        positive(urgentAnswer, "urgent-answer");
        positive(answer, "answer");
        positive(leastAnswer, "least-answer");
    }

    private static void positive(Duration value, String name) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "The setting renfort.solicitation." + name + " (" + value + ") must be longer than nothing.");
        }
    }
}
