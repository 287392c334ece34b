package fr.renfort.graphql.shape;

import fr.renfort.access.Viewer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a value that a payload shows is kept for a repeat of its mutation, and found again.
 *
 * @param name of its own among all kinds of values
 * @param shown what the payload holds
 * @param kept the text by which it is found again
 * @param found the value; null when the viewer may not see it, or when it is there no more
 */
public record Keepsake<T>(
        String name, Class<T> shown, Function<T, String> kept, BiFunction<Viewer, String, @Nullable T> found) {

    String keep(Object value) {
        return kept.apply(shown.cast(value));
    }
}
