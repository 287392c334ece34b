package fr.renfort.entry.browser;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * What the provider knows the pages of this service as.
 *
 * @param id {@code RENFORT_OIDC_CLIENT_ID}
 * @param secret {@code RENFORT_OIDC_CLIENT_SECRET}; null for a public client, which PKCE alone protects
 */
@ConfigurationProperties("renfort.oidc.client")
public record ClientSettings(
        @Bindable(defaultValue = "renfort-pages") String id,
        @Nullable String secret) {

    public ClientSettings {
        secret = secret == null || secret.isBlank() ? null : secret.strip();
    }

    @Override
    public String toString() {
        return "ClientSettings[id=" + id + "]";
    }
}
