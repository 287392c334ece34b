package fr.renfort.graphql.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How large the body of a request may be.
 *
 * @param bytes most bytes
 * @param depth most JSON objects and arrays within each other
 */
@ConfigurationProperties("renfort.graphql.request")
public record RequestLimits(
        @Bindable(defaultValue = "262144") int bytes,
        @Bindable(defaultValue = "50") int depth) {

    public RequestLimits {
        if (bytes < 1_000 || bytes > 10_000_000) {
            throw new IllegalArgumentException(
                    "The setting renfort.graphql.request.bytes (" + bytes + ") must be 1000 to 10000000.");
        }
        if (depth < 3 || depth > 500) {
            throw new IllegalArgumentException(
                    "The setting renfort.graphql.request.depth (" + depth + ") must be 3 to 500.");
        }
    }
}
