package fr.renfort.graphql.shape;

import fr.renfort.access.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprint of what somebody asked for, in whatever order and notation they wrote it: fields sorted by name, lists in their
 * order, every value as the schema reads it and with its length before it, so that no two inputs read alike. A field given
 * as null is not one that was left out.
 */
final class InputDigest {

    private InputDigest() {}

    /**
     * The same for the same input of the same viewer in the same capacity.
     *
     * @param input fields by name; values are scalars, enums by their names, maps and collections
     */
    static String of(Viewer viewer, Map<?, ?> input) {
        StringBuilder text = new StringBuilder();
        write(text, viewer.role());
        write(text, new TreeSet<>(viewer.regions()));
        write(text, viewer.lender());
        write(text, viewer.hospital());
        write(text, viewer.expert());
        write(text, input);
        return DigestUtils.sha256Hex(text.toString());
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            text.append('{');
            new TreeMap<>(object).forEach((field, inside) -> {
                write(text, field);
                write(text, inside);
            });
            text.append('}');
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            list.forEach(inside -> write(text, inside));
            text.append(']');
        } else if (value == null) {
            text.append('-');
        } else {
            String plain = value.toString();
            text.append(plain.length()).append(':').append(plain);
        }
    }
}
