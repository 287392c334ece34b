package fr.renfort.entry.browser;

import fr.renfort.entry.session.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A sign-in that was begun: what the browser keeps while its user is at the provider's page, so that nobody else's sign-in can
 * be put in its place.
 *
 * @param state comes back from the provider, unchanged
 * @param verifier proves to the provider who began (PKCE)
 * @param destination path of the page to go on to
 */
public record Attempt(String state, String verifier, String destination) {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9/_-]{1,40})");

    /** Begins one. */
    static Attempt begin(String destination) {
        return new Attempt(Secret.random(), Secret.random(), destination);
    }

    /** Reads what a browser kept; empty when it is none of ours. */
    public static Optional<Attempt> read(String kept) {
        return Optional.of(FORM.matcher(kept))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Attempt(matcher.group(1), matcher.group(2), matcher.group(3)));
    }

    /** For a cookie that scripts cannot read. */
    public String kept() {
        return state + "." + verifier + "." + destination;
    }

    /** What the provider is told of the verifier. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(verifier));
    }

    /** Whether a browser comes back from this very attempt. */
    boolean is(String returned) {
        return MessageDigest.isEqual(
                state.getBytes(StandardCharsets.US_ASCII), returned.getBytes(StandardCharsets.UTF_8));
    }
}
