package fr.renfort.database.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database cannot be opened for a reason that whoever runs the service can mend. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    /**
     * @param key key of the sentence in the message bundles
     * @param arguments what the sentence fills in, in order
     */
    public DatabaseException(@Nullable Throwable cause, String key, String... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence in the message bundles. */
    public String key() {
        return key;
    }

    /** What the sentence fills in, in order. */
    public List<String> arguments() {
        return arguments;
    }
}
