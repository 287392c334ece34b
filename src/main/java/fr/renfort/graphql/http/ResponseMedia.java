package fr.renfort.graphql.http;

import io.micronaut.http.MediaType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The media types of an answer. */
enum ResponseMedia {
    /** The one made for GraphQL: its status tells whether the request was fit to be executed. */
    GRAPHQL("application/graphql-response+json"),
    /** The older one: its status tells only whether the request was a GraphQL request. */
    JSON("application/json");

    private static final Pattern COMMA = Pattern.compile(",");
    private static final int NAMED = 2;

    private final String type;

    ResponseMedia(String type) {
        this.type = type;
    }

    String contentType() {
        return type + "; charset=utf-8";
    }

    /**
     * The one liked best by the values of the Accept headers (RFC 9110); without any, the older one. Liked alike, the one
     * that is named wins over one that a wildcard stands for, and the newer over the older where both are named.
     *
     * @throws HttpRefusal when none is accepted
     */
    static ResponseMedia best(List<String> accept) {
        List<MediaType> ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return JSON;
        }
        Liking graphql = GRAPHQL.liking(ranges);
        Liking json = JSON.liking(ranges);
        if (graphql.quality().signum() == 0 && json.quality().signum() == 0) {
            throw notAcceptable();
        }
        int byQuality = graphql.quality().compareTo(json.quality());
        int bySpecificity = Integer.compare(graphql.specificity(), json.specificity());
        boolean bothNamed = bySpecificity == 0 && json.specificity() == NAMED;
        return byQuality > 0 || (byQuality == 0 && (bySpecificity > 0 || bothNamed)) ? GRAPHQL : JSON;
    }

    /** How much a type is liked, and by how narrow a range. */
    private record Liking(int specificity, BigDecimal quality) {}

    private Liking liking(List<MediaType> ranges) {
        return ranges.stream()
                .map(range -> new Liking(specificity(range), range.getQualityAsNumber()))
                .filter(liking -> liking.specificity() >= 0)
                .max(Comparator.comparingInt(Liking::specificity))
                .orElse(new Liking(-1, BigDecimal.ZERO));
    }

    private int specificity(MediaType range) {
        return switch (range.getName()) {
            case "*/*" -> 0;
            case "application/*" -> 1;
            default -> range.getName().equals(type) ? NAMED : -1;
        };
    }

    private static List<MediaType> ranges(List<String> accept) {
        try {
            return accept.stream()
                    .flatMap(COMMA::splitAsStream)
                    .filter(range -> !range.isBlank())
                    .map(range -> MediaType.of(range.strip().toLowerCase(Locale.ROOT)))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            throw notAcceptable();
        }
    }

    private static HttpRefusal notAcceptable() {
        return new HttpRefusal(HttpRefusal.Code.NOT_ACCEPTABLE, GRAPHQL.type, JSON.type);
    }
}
