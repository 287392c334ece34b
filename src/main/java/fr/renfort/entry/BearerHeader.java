package fr.renfort.entry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of the header {@code Authorization} that carries a token (RFC 6750). */
public final class BearerHeader {

    /** What those are told who show nothing. */
    public static final String WANTED = "Bearer realm=\"Renfort\"";

    /** What those are told whose token is worth nothing. */
    static final String REFUSED = WANTED + ", error=\"invalid_token\"";

    private static final Pattern FORM = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/=-]+)");

    private BearerHeader() {}

    /** The token; empty when there is none, such as where a password is shown. */
    static Optional<String> token(String value) {
        Matcher matcher = FORM.matcher(value.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
