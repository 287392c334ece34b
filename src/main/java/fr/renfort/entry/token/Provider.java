package fr.renfort.entry.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider of the settings, asked when first needed. Its keys are kept for five minutes, and twelve hours while it does not
 * answer: a hospital's night does not end with its directory. A key that is not known makes them be read again at once, twice
 * in half a minute at most, whatever strangers send. Thread-safe; may wait for the provider, some seconds at most.
 */
@Singleton
public final class Provider implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int MOST_BYTES = 200_000;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofHours(12);
    private static final Duration NOT_ASKED_AGAIN = Duration.ofSeconds(5);

    private final IssuerSettings settings;
    private final InstantSource time;
    private final ResourceRetriever web = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    private @Nullable Discovery discovery;
    private @Nullable JWKSource<SecurityContext> keys;
    private Instant askAgain = Instant.MIN;

    Provider(IssuerSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    /** The issuer of the settings; empty without one. */
    Optional<Issuer> issuer() {
        return Optional.ofNullable(settings.issuer())
                .map(name -> new Issuer(name, settings.audience(), settings.roles(), "oidc:", this));
    }

    /** Whether there is one. */
    public boolean isSet() {
        return settings.issuer() != null;
    }

    /** Whether it is the issuer of a name. */
    public boolean isCalled(String name) {
        return name.equals(settings.issuer());
    }

    /** Where the provider has its doors; empty without one, or while it does not answer. */
    public synchronized Optional<Discovery> doors() {
        try {
            return settings.issuer() == null ? Optional.empty() : Optional.of(discovered());
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        return source().get(selector, context);
    }

    private synchronized JWKSource<SecurityContext> source() throws KeySourceException {
        if (keys == null) {
            try {
                URI address = settings.jwks() == null ? discovered().keys() : URI.create(settings.jwks());
                keys = JWKSourceBuilder.create(address.toURL(), web)
                        .cache(KEPT.toMillis(), WAIT.toMillis())
                        .refreshAheadCache(false)
                        .rateLimited(BETWEEN_READINGS.toMillis())
                        .outageTolerant(OUTAGE.toMillis())
                        .build();
            } catch (IOException unreachable) {
                throw new JWKSetUnavailableException("The provider cannot be asked", unreachable);
            }
        }
        return keys;
    }

    private Discovery discovered() throws IOException {
        if (discovery == null) {
            Instant now = time.instant();
            if (now.isBefore(askAgain)) {
                throw new IOException("The provider did not answer a moment ago");
            }
            try {
                discovery = Discovery.of(Objects.requireNonNull(settings.issuer()), web);
            } catch (IOException unreachable) {
                askAgain = now.plus(NOT_ASKED_AGAIN);
                LOG.warn("sign-in provider unreachable issuer={} why={}", settings.issuer(), unreachable.getMessage());
                throw unreachable;
            }
        }
        return discovery;
    }
}
