package fr.renfort.entry.session;

import fr.renfort.access.Admission;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who signed in with a browser, on any node, until they sign out or for eight hours: a shift. The browser holds a secret by which
 * the session is known; the database holds its digest, and shows no session to whoever does not know the secret. Thread-safe.
 */
@Singleton
public final class Sessions {

    /** How long a session lasts at most. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /** What sessions begin with that were opened by proof; those of demonstrations do not. */
    private static final String MARK = "s.";

    private final Transactions transactions;
    private final SessionRepository sessions;
    private final InstantSource time;

    Sessions(Transactions transactions, SessionRepository sessions, InstantSource time) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.time = time;
    }

    /** Whether the value of a cookie has the form of a session. */
    public static boolean isOne(String cookie) {
        return cookie.startsWith(MARK);
    }

    /** Opens a session; answers the value of the cookie. Those that have expired are forgotten. */
    public String open(Viewer viewer) {
        String secret = MARK + Secret.random();
        String digest = Secret.digest(secret);
        Instant now = time.instant();
        transactions.write(Scope.NONE, () -> {
            sessions.seeAllToSweep();
            sessions.removeExpired(now);
            sessions.know(digest);
            return sessions.add(
                    digest,
                    viewer.subject(),
                    viewer.role().name(),
                    viewer.regions().stream().sorted().collect(Collectors.joining(",")),
                    viewer.lender(),
                    viewer.hospital(),
                    viewer.expert(),
                    now.plus(LONGEST));
        });
        return secret;
    }

    /** Who opened a session; empty when there is none, or no more. */
    public Optional<Admission> find(String cookie) {
        String digest = Secret.digest(cookie);
        return transactions.read(Scope.NONE, () -> {
            sessions.know(digest);
            return sessions.find(digest, time.instant()).map(SessionRow::admission);
        });
    }

    /** Ends a session, on every node at once. */
    public void end(String cookie) {
        String digest = Secret.digest(cookie);
        transactions.write(Scope.NONE, () -> {
            sessions.know(digest);
            return sessions.remove(digest);
        });
    }
}
