package fr.renfort.graphql.shape;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Id of a thing among all things: its type in the schema and its id among those of the type. Written as base64url, without
 * padding, of {@code Type:uuid}; clients must not look inside.
 *
 * @param type name in the schema, such as {@code Expert}
 * @param id id among those of the type
 */
public record GlobalId(String type, UUID id) {

    private static final int LONGEST = 120;
    private static final Pattern FORM =
            Pattern.compile("([A-Z][A-Za-z]{1,50}):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /** As clients see it. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ":" + id).getBytes(UTF_8));
    }

    /** Reads what a client sent; empty when it is no global id. */
    public static Optional<GlobalId> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            return parts.matches()
                    ? Optional.of(new GlobalId(parts.group(1), UUID.fromString(parts.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * Reads the id of a thing of one type.
     *
     * @param field the argument or input field that it was given in
     * @throws InvalidValueException when it is no global id, or one of another type
     */
    public static UUID read(String text, String type, String field) {
        return read(text)
                .filter(read -> read.type().equals(type))
                .map(GlobalId::id)
                .orElseThrow(() -> new InvalidValueException(
                        UserError.of(UserErrorCode.INVALID, field, "error.globalId", shortened(text), type)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
