package fr.renfort.entry.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID Connect provider on a port of its own, as far as a service looks at one: discovery, and keys that change. */
public final class TestIssuer implements AutoCloseable {

    public static final String AUDIENCE = "renfort";

    private final HttpServer server;
    private final List<JWK> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean down;
    private volatile String calledItself;

    private TestIssuer(HttpServer server) {
        this.server = server;
    }

    /** One with an RSA key, {@code rsa-1}, and one on the curve P-256, {@code ec-1}. */
    public static TestIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestIssuer issuer = new TestIssuer(server);
            issuer.calledItself = issuer.name();
            issuer.keys.add(rsa("rsa-1"));
            issuer.keys.add(curve("ec-1"));
            server.createContext("/", issuer::answer);
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    /** How often its keys were read. */
    int readings() {
        return readings.get();
    }

    /** Whether it answers anybody. */
    void down(boolean now) {
        down = now;
    }

    void callItself(String name) {
        calledItself = name;
    }

    /** Publishes another key, and one that was there before no longer. */
    void rotate(JWK key) {
        keys.set(0, key);
    }

    JWK key(int place) {
        return keys.get(place);
    }

    /** What a token of a coordinator of Île-de-France says, from now for ten minutes. */
    public JWTClaimsSet.Builder claims(Instant now) {
        return claims(now, "coordinator").claim("renfort_regions", List.of("11"));
    }

    /** What a token of somebody says who has one role. */
    public JWTClaimsSet.Builder claims(Instant now, String role) {
        return new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(AUDIENCE)
                .subject("anne")
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("realm_access", Map.of("roles", List.of("offline_access", "renfort-" + role)));
    }

    /** Signed by the RSA key. */
    public String token(JWTClaimsSet.Builder claims) {
        return signed(keys.get(0), claims);
    }

    /** Signed by the key on a curve. */
    public String curved(JWTClaimsSet.Builder claims) {
        return signed(keys.get(1), claims);
    }

    static String signed(JWK key, JWTClaimsSet.Builder claims) {
        boolean rsa = key instanceof RSAKey;
        JWSHeader header = new JWSHeader.Builder(rsa ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .build();
        return signed(key, header, claims);
    }

    static String signed(JWK key, JWSHeader header, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static ECKey curve(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = "{}";
        if (path.equals("/realm/.well-known/openid-configuration")) {
            String base = name();
            body = """
                    {"issuer": "%s", "jwks_uri": "%s/keys", "authorization_endpoint": "%s/auth",
                     "token_endpoint": "%s/token"}
                    """.formatted(calledItself, base, base, base);
        } else if (path.equals("/realm/keys")) {
            readings.incrementAndGet();
            body = new JWKSet(new ArrayList<>(keys)).toString(true);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 503 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
