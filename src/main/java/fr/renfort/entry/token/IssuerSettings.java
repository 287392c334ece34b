package fr.renfort.entry.token;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect provider whose tokens are believed.
 *
 * @param issuer {@code RENFORT_OIDC_ISSUER}: its address, as tokens say it in {@code iss}; null: there is none
 * @param audience {@code RENFORT_OIDC_AUDIENCE}: what tokens for this service say in {@code aud}
 * @param jwks {@code RENFORT_OIDC_JWKS}: where its keys are; null: as its discovery document says
 * @param roles {@code RENFORT_OIDC_ROLES}: the claim that holds roles, with dots between names of claims within claims
 */
@ConfigurationProperties("renfort.oidc")
public record IssuerSettings(
        @Nullable String issuer,
        @Bindable(defaultValue = "renfort") String audience,
        @Nullable String jwks,
        @Bindable(defaultValue = "realm_access.roles") String roles) {

    public IssuerSettings {
        issuer = blankIsNone(issuer);
        jwks = blankIsNone(jwks);
        require(
                issuer == null || trustworthy(issuer),
                "issuer",
                issuer,
                "be an https address, or an http one of this machine");
        require(jwks == null || trustworthy(jwks), "jwks", jwks, "be an https address, or an http one of this machine");
        require(jwks == null || issuer != null, "jwks", jwks, "stand beside an issuer");
        require(!audience.isBlank(), "audience", audience, "not be empty");
        require(roles.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*"), "roles", roles, "name a claim");
    }

    /** What is read from the address can be read and changed by nobody on the way. */
    static boolean trustworthy(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme())
                                    && uri.getHost().matches("localhost|127\\.[0-9.]+|\\[::1]")));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void require(boolean valid, String name, @Nullable String value, String must) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "The setting renfort.oidc." + name + " (" + value + ") must " + must + ".");
        }
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
