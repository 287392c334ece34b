package fr.renfort.graphql.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

    private static final int LONGEST_NUMBER = 100;

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

    /** Reads JSON of callers: none that is deeper, longer or says a name twice. */
    public JsonMapper reader() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxStringLength(bytes)
                .maxNameLength(bytes)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
