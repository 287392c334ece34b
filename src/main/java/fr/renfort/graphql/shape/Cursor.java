package fr.renfort.graphql.shape;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Place of an item in a sorted list, as clients see it: the parts of its sort key, each as base64url, joined by points.
 * Clients must not look inside.
 */
public final class Cursor {

    private static final int LONGEST = 2_000;
    private static final Pattern POINT = Pattern.compile("\\.");

    private Cursor() {}

    /** Writes a place; its parts are those of the sort key in their order, the id last. */
    public static String write(List<String> place) {
        return place.stream()
                .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8)))
                .collect(Collectors.joining("."));
    }

    /**
     * Reads a place.
     *
     * @param field the argument that it was given in
     * @throws InvalidValueException when it is no cursor
     */
    public static List<String> read(String text, String field) {
        try {
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new IllegalArgumentException("no cursor");
            }
            return Stream.of(POINT.split(text, -1))
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), UTF_8))
                    .toList();
        } catch (IllegalArgumentException notBase64) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            throw new InvalidValueException(UserError.of(UserErrorCode.INVALID, field, "error.page.cursor", shown));
        }
    }
}
