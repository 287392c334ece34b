package fr.renfort.entry.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.Viewer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens in demonstrations, where there is no provider: by a key in the data folder, so that who may read the folder may be
 * anybody. It exists in demonstrations only, of a service that nobody but this machine reaches. Thread-safe.
 */
@Singleton
public final class LocalIssuer implements JWKSource<SecurityContext> {

    /** How long its tokens hold. */
    public static final Duration LASTING = Duration.ofHours(12);

    static final String NAME = "renfort:demonstration";
    private static final String AUDIENCE = "renfort";
    private static final String ROLES = "roles";
    private static final String PREFIX = "demo:";

    private final DemoViewerHeader header;
    private final LocalKey key;
    private final InstantSource time;

    /** @throws OpenToOthersException when a demonstration listens at an address that others reach */
    LocalIssuer(DemoViewerHeader header, ListeningAddress address, LocalKey key, InstantSource time) {
        if (header.demonstration()) {
            address.requireLoopback();
        }
        this.header = header;
        this.key = key;
        this.time = time;
    }

    /** Itself; empty outside demonstrations. */
    public Optional<Issuer> issuer() {
        return header.demonstration() ? Optional.of(new Issuer(NAME, AUDIENCE, ROLES, PREFIX, this)) : Optional.empty();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(key.read().toPublicJWK()));
    }

    /**
     * A token for somebody; the journal keeps the same subject for them as for the header that names them.
     *
     * @throws IllegalStateException outside demonstrations
     */
    public String token(Viewer viewer) {
        if (!header.demonstration()) {
            throw new IllegalStateException("Outside demonstrations tokens come from a provider.");
        }
        ECKey signing = key.read();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signing.getKeyID())
                        .build(),
                claims(viewer));
        try {
            token.sign(new ECDSASigner(signing));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The key of demonstrations cannot sign.", impossible);
        }
        return token.serialize();
    }

    private JWTClaimsSet claims(Viewer viewer) {
        Instant now = time.instant();
        String role = ViewerClaims.name(viewer.role());
        @Nullable
        UUID owner = Stream.of(
                        Optional.ofNullable(viewer.lender()),
                        Optional.ofNullable(viewer.hospital()),
                        Optional.ofNullable(viewer.expert()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        List<String> regions = viewer.regions().stream().sorted().toList();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(role.replaceFirst("^renfort-", "") + ":"
                        + (owner == null ? String.join(",", regions) : owner.toString()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LASTING)))
                .claim(ROLES, List.of(role))
                .claim(ViewerClaims.REGIONS, regions);
        return owner == null
                ? claims.build()
                : claims.claim(Objects.requireNonNull(ViewerClaims.owner(viewer.role())), owner.toString())
                        .build();
    }
}
