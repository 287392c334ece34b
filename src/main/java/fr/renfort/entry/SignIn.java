package fr.renfort.entry;

import fr.renfort.access.Admission;
import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.Shown;
import fr.renfort.entry.token.Tokens;
import fr.renfort.entry.token.Verdict;
import fr.renfort.vocabulary.InvalidValueException;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides who is let in, whatever the protocol: by a token, by the header of demonstrations, or by the session
 * that a page was opened with. Thread-safe. A session of a demonstration holds what the header would say, and like it proves
 * nothing: it exists in demonstrations only, for callers on this machine.
 */
@Singleton
public final class SignIn {

    private final DemoViewerHeader header;
    private final Tokens tokens;

    SignIn(DemoViewerHeader header, Tokens tokens) {
        this.header = header;
        this.tokens = tokens;
    }

    /** Whether anybody may choose who they are. */
    public boolean demonstration() {
        return header.demonstration();
    }

    /** Whether somebody can be let in by a token. */
    public boolean byToken() {
        return tokens.expected();
    }

    /**
     * Who calls. What is proved wins; then what is said by header wins over the session.
     *
     * @return empty when nobody known does; a session that cannot be read is none
     * @throws InvalidValueException when the header is malformed
     */
    public Optional<Admission> admit(Shown shown) {
        if (shown.proved() != null) {
            return Optional.of(shown.proved());
        }
        if (shown.header() != null) {
            return admission(shown.header(), shown.caller());
        }
        try {
            return admission(read(shown.session()), shown.caller());
        } catch (InvalidValueException forged) {
            return Optional.empty();
        }
    }

    /** What a value of the header {@code Authorization} is worth that came in a message. May wait for the keys of its issuer. */
    public Verdict judge(String authorization) {
        return tokens.judge(BearerHeader.token(authorization).orElse(""));
    }

    /**
     * A session for somebody.
     *
     * @param account in the form of the header of demonstrations
     * @return value of the cookie; empty where such an account would not be let in
     * @throws InvalidValueException when the account is malformed
     */
    public Optional<String> session(String account, InetAddress caller) {
        return admission(account, caller)
                .map(admitted -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(account.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Admission> admission(@Nullable String account, InetAddress caller) {
        return header.viewer(account, caller).map(viewer -> new Admission(viewer, null));
    }

    private static @Nullable String read(@Nullable String session) {
        try {
            return session == null ? null : new String(Base64.getUrlDecoder().decode(session), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
