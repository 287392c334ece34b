package fr.renfort.entry.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a token was signed by its issuer: by a key that the issuer publishes, never by one that the token carries. */
final class Signatures {

    /** Signed by one who has a key that nobody else has; a secret that the service shared would be no proof. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private static final int SHORTEST_RSA_BITS = 2048;

    private Signatures() {}

    static boolean understood(SignedJWT token) {
        return ALGORITHMS.contains(token.getHeader().getAlgorithm());
    }

    /**
     * What is wrong with the signature; empty: nothing.
     *
     * @throws KeySourceException when the keys cannot be read
     */
    static Optional<Fault> fault(SignedJWT token, Issuer issuer) throws KeySourceException {
        List<JWK> keys = issuer.keys().get(new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader())), null);
        if (keys.isEmpty()) {
            return Optional.of(Fault.KEY);
        }
        return keys.stream().anyMatch(key -> signed(token, key)) ? Optional.empty() : Optional.of(Fault.SIGNATURE);
    }

    private static boolean signed(SignedJWT token, JWK key) {
        try {
            if (key instanceof RSAKey rsa && rsa.size() >= SHORTEST_RSA_BITS) {
                return verified(token, new RSASSAVerifier(rsa.toRSAPublicKey()));
            }
            return key instanceof ECKey curve
                    && Curve.P_256.equals(curve.getCurve())
                    && verified(token, new ECDSAVerifier(curve.toECPublicKey()));
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static boolean verified(SignedJWT token, JWSVerifier verifier) throws JOSEException {
        return token.verify(verifier);
    }
}
