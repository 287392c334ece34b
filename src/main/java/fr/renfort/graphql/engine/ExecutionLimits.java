package fr.renfort.graphql.engine;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much one request may ask of the service.
 *
 * @param cost most cost units, as {@link Cost} counts them
 * @param time longest time until the answer, reading and waiting included
 * @param cachedCharacters characters of the documents that are kept parsed, all together
 */
@ConfigurationProperties("renfort.graphql.execution")
public record ExecutionLimits(
        @Bindable(defaultValue = "50000") long cost,
        @Bindable(defaultValue = "10s") Duration time,
        @Bindable(defaultValue = "1000000") long cachedCharacters) {

    public ExecutionLimits {
        if (cost < 1 || cost > Cost.UNBOUNDED) {
            throw new IllegalArgumentException("The setting renfort.graphql.execution.cost (" + cost + ") must be 1 to "
                    + Cost.UNBOUNDED + " units.");
        }
        if (time.toMillis() < 1 || time.toMinutes() >= 10) {
            throw new IllegalArgumentException(
                    "The setting renfort.graphql.execution.time (" + time + ") must be 1 ms to less than 10 min.");
        }
        if (cachedCharacters < 0) {
            throw new IllegalArgumentException("The setting renfort.graphql.execution.cached-characters ("
                    + cachedCharacters + ") must not be negative.");
        }
    }
}
