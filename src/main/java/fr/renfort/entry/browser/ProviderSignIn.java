package fr.renfort.entry.browser;

import fr.renfort.entry.token.Discovery;
import fr.renfort.entry.token.Fault;
import fr.renfort.entry.token.Provider;
import fr.renfort.entry.token.Tokens;
import fr.renfort.entry.token.Verdict;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends browsers to the provider's page, and finds out who comes back: by an access token for this service, which is judged like
 * any other. Thread-safe; may wait for the provider, some seconds at most.
 */
@Singleton
public final class ProviderSignIn {

    private final Provider provider;
    private final Tokens tokens;
    private final CodeExchange exchange;
    private final ClientSettings client;

    ProviderSignIn(Provider provider, Tokens tokens, CodeExchange exchange, ClientSettings client) {
        this.provider = provider;
        this.tokens = tokens;
        this.exchange = exchange;
        this.client = client;
    }

    /**
     * Where a browser goes.
     *
     * @param attempt what it must keep until it comes back
     */
    public record Departure(URI address, Attempt attempt) {}

    /**
     * With what a browser came back.
     *
     * @param code to be exchanged; empty when the provider let nobody in
     * @param issuer who the provider says it is (RFC 9207); empty when it does not
     */
    public record Return(String state, String code, String issuer) {}

    /** Whether there is a provider. */
    public boolean possible() {
        return provider.isSet();
    }

    /**
     * Begins a sign-in; empty while the provider does not answer.
     *
     * @param back address of ours that the provider sends the browser back to
     * @param destination path of the page to go on to
     */
    public Optional<Departure> depart(String back, String destination) {
        Attempt attempt = Attempt.begin(destination);
        Map<String, String> said = new LinkedHashMap<>();
        said.put("response_type", "code");
        said.put("client_id", client.id());
        said.put("redirect_uri", back);
        said.put("scope", "openid");
        said.put("state", attempt.state());
        said.put("code_challenge", attempt.challenge());
        said.put("code_challenge_method", "S256");
        return provider.doors().map(doors -> new Departure(FormText.query(doors.authorization(), said), attempt));
    }

    /** Who came back from an attempt, as far as the provider proves it. */
    public Verdict arrive(Attempt attempt, Return returned, String back) {
        if (!attempt.is(returned.state())
                || returned.code().isEmpty()
                || !(returned.issuer().isEmpty() || provider.isCalled(returned.issuer()))) {
            return new Verdict.Refused(Fault.CODE);
        }
        Optional<Discovery> doors = provider.doors();
        return doors.isEmpty()
                ? new Verdict.Unknown()
                : exchange.token(doors.get().exchange(), attempt, returned.code(), back)
                        .judged(tokens::judge);
    }

    /** Where somebody also signs out at the provider; empty where it has no such door, or does not answer. */
    public Optional<URI> leave(String home) {
        return provider.doors().flatMap(Discovery::leaving).map(address -> {
            Map<String, String> said = new LinkedHashMap<>();
            said.put("client_id", client.id());
            said.put("post_logout_redirect_uri", home);
            return FormText.query(address, said);
        });
    }
}
