package fr.renfort.entry.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says of itself at {@code /.well-known/openid-configuration}.
 *
 * @param keys where its keys are
 * @param authorization where a browser is sent to sign in
 * @param exchange where a code is exchanged for tokens
 * @param leaving where a browser signs out; empty where it cannot
 */
public record Discovery(URI keys, URI authorization, URI exchange, Optional<URI> leaving) {

    private static final String PLACE = "/.well-known/openid-configuration";
    private static final String LEAVING = "end_session_endpoint";

    /**
     * Asks a provider.
     *
     * @throws IOException when it does not answer, speaks of another issuer, or names an address that cannot be trusted
     */
    static Discovery of(String issuer, ResourceRetriever web) throws IOException {
        String address = issuer.replaceFirst("/$", "") + PLACE;
        try {
            Map<String, Object> said = JSONObjectUtils.parse(
                    web.retrieveResource(URI.create(address).toURL()).getContent());
            if (!issuer.equals(said.get("issuer"))) {
                throw new IOException("The provider at " + address + " calls itself " + said.get("issuer"));
            }
            return new Discovery(
                    place(said, "jwks_uri"),
                    place(said, "authorization_endpoint"),
                    place(said, "token_endpoint"),
                    said.containsKey(LEAVING) ? Optional.of(place(said, LEAVING)) : Optional.empty());
        } catch (ParseException noJson) {
            throw new IOException("What " + address + " says is no JSON object", noJson);
        }
    }

    private static URI place(Map<String, Object> said, String name) throws IOException {
        if (said.get(name) instanceof String address && IssuerSettings.trustworthy(address)) {
            return URI.create(address);
        }
        throw new IOException("The provider's " + name + " (" + said.get(name) + ") cannot be trusted");
    }
}
