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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An OpenID Connect provider on a port of its own, as far as a service looks at one: discovery, keys that change, and tokens for
 * codes that a browser brought, with PKCE.
 */
public final class TestIssuer implements AutoCloseable {

    public static final String AUDIENCE = "renfort";

    private final HttpServer server;
    private final List<JWK> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger readings = new AtomicInteger();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile String basic = "";
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
    public void down(boolean now) {
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

    private record Grant(String challenge, String back, String token) {}

    /** What the last client said at the door of tokens to prove itself. */
    public String basic() {
        return basic;
    }

    /** Lets whoever began with a challenge exchange a code for a token, once. */
    public void grant(String code, String challenge, String back, String token) {
        grants.put(code, new Grant(challenge, back, token));
    }

    /** What the door of tokens answers to a form. */
    private String exchanged(String form) {
        Map<String, String> said = new HashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            said.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        Grant grant = grants.remove(said.get("code"));
        String challenge =
                Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(said.get("code_verifier")));
        boolean good = grant != null
                && grant.challenge().equals(challenge)
                && grant.back().equals(said.get("redirect_uri"))
                && "renfort-pages".equals(said.get("client_id"));
        return good ? "{\"access_token\": \"" + grant.token() + "\"}" : "{\"error\": \"invalid_grant\"}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = "{}";
        if (path.equals("/realm/.well-known/openid-configuration")) {
            String base = name();
            body = """
                    {"issuer": "%s", "jwks_uri": "%s/keys", "authorization_endpoint": "%s/auth",
                     "token_endpoint": "%s/token", "end_session_endpoint": "%s/logout"}
                    """.formatted(calledItself, base, base, base, base);
        } else if (path.equals("/realm/token")) {
            basic = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            body = exchanged(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
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
