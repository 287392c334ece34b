package fr.renfort.entry.token;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A demonstration, in which everybody may be anybody, listens at an address that other machines reach. */
public final class OpenToOthersException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String host;

    OpenToOthersException(@Nullable String host, @Nullable Throwable cause) {
        super("A demonstration must not listen at " + host, cause);
        this.host = Objects.requireNonNullElse(host, "*");
    }

    /** Where it listens. */
    public String host() {
        return host;
    }
}
