package fr.renfort.travel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The road network cannot be used as it is configured. Says why by a key of the message bundles. */
public final class RoadNetworkException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    RoadNetworkException(@Nullable Throwable cause, String key, String... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
