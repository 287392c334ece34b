package fr.renfort.entry.token;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.vocabulary.SettableTime;
import java.nio.file.Path;

/** Judges of tokens for tests. */
public final class TestTokens {

    private TestTokens() {}

    /** Where no issuer is trusted. */
    public static Tokens ofNobody() {
        return of(null, SettableTime.at("2026-03-01T00:00:00Z"));
    }

    /** What signs no token. */
    static LocalIssuer noDemonstration(SettableTime time) {
        return new LocalIssuer(
                new DemoViewerHeader(false, null, null),
                new ListeningAddress(null),
                new LocalKey(Path.of("nowhere")),
                time);
    }

    /** Where one is. */
    static Tokens of(TestIssuer issuer, SettableTime time) {
        String name = issuer == null ? null : issuer.name();
        IssuerSettings settings = new IssuerSettings(name, TestIssuer.AUDIENCE, null, "realm_access.roles");
        return new Tokens(new Provider(settings, time), noDemonstration(time), time);
    }
}
