package fr.renfort.entry.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what a token is worth: signed by RS256 or ES256 with a published key of an issuer that is trusted, for this service, now.
 * Thread-safe; may wait while keys are read, some seconds at most.
 */
@Singleton
public final class Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    /** What fits a header among others. */
    private static final int LONGEST = 6_000;

    private final List<Issuer> issuers;
    private final InstantSource time;

    Tokens(Provider provider, LocalIssuer local, InstantSource time) {
        this.issuers = Stream.of(provider.issuer(), local.issuer())
                .flatMap(Optional::stream)
                .toList();
        this.time = time;
    }

    /** Whether anybody can be let in by a token. */
    public boolean expected() {
        return !issuers.isEmpty();
    }

    /** What a token is worth. */
    public Verdict judge(String text) {
        try {
            SignedJWT token = text.length() > LONGEST ? null : SignedJWT.parse(text);
            if (token == null || token.getHeader().getCriticalParams() != null) {
                return refused(Fault.MALFORMED);
            }
            if (!Signatures.understood(token)) {
                return refused(Fault.ALGORITHM);
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Optional<Issuer> issuer = issuer(claims.getIssuer());
            return issuer.isEmpty() ? refused(Fault.ISSUER) : judge(token, claims, issuer.get());
        } catch (ParseException | IllegalArgumentException | StackOverflowError malformed) {
            return refused(Fault.MALFORMED);
        }
    }

    /** What it says is looked at before its signature: whoever made it up costs no reading of keys. */
    private Verdict judge(SignedJWT token, JWTClaimsSet claims, Issuer issuer) {
        Optional<Fault> fault = ClaimsCheck.fault(claims, issuer, time.instant());
        try {
            if (fault.isEmpty()) {
                fault = Signatures.fault(token, issuer);
            }
            return fault.map(Tokens::refused).orElseGet(() -> new ViewerClaims(issuer, claims).verdict());
        } catch (RateLimitReachedException strangers) {
            return refused(Fault.KEY);
        } catch (KeySourceException unreadable) {
            LOG.warn("keys unreadable issuer={} why={}", issuer.name(), unreadable.getMessage());
            return new Verdict.Unknown();
        }
    }

    private Optional<Issuer> issuer(@Nullable String name) {
        return issuers.stream().filter(issuer -> issuer.name().equals(name)).findFirst();
    }

    private static Verdict refused(Fault fault) {
        return new Verdict.Refused(fault);
    }
}
