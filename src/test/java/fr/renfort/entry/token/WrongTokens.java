package fr.renfort.entry.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tokens that look like those of an issuer and prove nothing, each in its own way. */
public final class WrongTokens {

    private final TestIssuer issuer;
    private final Instant now;
    private final RSAKey key;
    private final Map<String, Wrong> all = new LinkedHashMap<>();

    /** One of them, and what is wrong with it. */
    public record Wrong(String token, Fault fault) {}

    private WrongTokens(TestIssuer issuer, Instant now) {
        this.issuer = issuer;
        this.now = now;
        this.key = (RSAKey) issuer.key(0);
    }

    /** By what they try. */
    public static Map<String, Wrong> of(TestIssuer issuer, Instant now) {
        WrongTokens tokens = new WrongTokens(issuer, now);
        try {
            tokens.makeForms();
            tokens.makeSignatures();
            tokens.makeClaims();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return tokens.all;
    }

    private void makeForms() {
        String good = issuer.token(claims());
        String[] parts = good.split("\\.");
        for (String none : List.of("none", "NoNe", "NONE", "")) {
            String header = encoded("{\"alg\":\"" + none + "\"}");
            // The library knows the word in one spelling, and takes every other for an algorithm that is unknown.
            put("alg " + none, header + "." + parts[1] + ".", Fault.MALFORMED);
            put(
                    "alg " + none + " signed",
                    header + "." + parts[1] + "." + parts[2],
                    none.equals("none") ? Fault.MALFORMED : Fault.ALGORITHM);
        }
        put("empty signature", parts[0] + "." + parts[1] + ".", Fault.MALFORMED);
        put("no signature", parts[0] + "." + parts[1], Fault.MALFORMED);
        put("garbage", "garbage", Fault.MALFORMED);
        put("three dots", "...", Fault.MALFORMED);
        put("no JSON", encoded("hello") + "." + parts[1] + "." + parts[2], Fault.MALFORMED);
        put("five parts", parts[0] + ".a.b.c.d", Fault.MALFORMED);
        put("too long", good + "A".repeat(6_000 - good.length() + 1), Fault.MALFORMED);
        put("deep", parts[0] + "." + encoded("{\"a\":" + "[".repeat(4_000)) + "." + parts[2], Fault.MALFORMED);
    }

    private void makeSignatures() throws JOSEException {
        String good = issuer.token(claims());
        String[] parts = good.split("\\.");
        byte[] published = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        put("HS256 with the public key", mac(published), Fault.ALGORITHM);
        put("HS256 with the encoded public key", mac(key.toRSAPublicKey().getEncoded()), Fault.ALGORITHM);
        RSAKey foreign = TestIssuer.rsa(key.getKeyID());
        put("foreign key of the same name", TestIssuer.signed(foreign, claims()), Fault.SIGNATURE);
        put("foreign key of its own name", TestIssuer.signed(TestIssuer.rsa("theirs"), claims()), Fault.KEY);
        JWSHeader.Builder embedded = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
        put(
                "embedded key",
                TestIssuer.signed(foreign, embedded.jwk(foreign.toPublicJWK()).build(), claims()),
                Fault.SIGNATURE);
        put("key of another kind", TestIssuer.signed(TestIssuer.curve(key.getKeyID()), claims()), Fault.KEY);
        put(
                "PS256",
                TestIssuer.signed(
                        key,
                        new JWSHeader.Builder(JWSAlgorithm.PS256)
                                .keyID(key.getKeyID())
                                .build(),
                        claims()),
                Fault.ALGORITHM);
        put(
                "tampered",
                parts[0] + "." + issuer.token(claims().subject("eve")).split("\\.")[1] + "." + parts[2],
                Fault.SIGNATURE);
        put(
                "signature of another token",
                parts[0] + "." + parts[1] + "."
                        + issuer.token(claims().subject("eve")).split("\\.")[2],
                Fault.SIGNATURE);
        put("zero signature", issuer.curved(claims()).replaceFirst("[^.]*$", encoded(new byte[64])), Fault.SIGNATURE);
        put(
                "critical",
                TestIssuer.signed(
                        key,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .criticalParams(Set.of("exp"))
                                .customParam("exp", 1)
                                .build(),
                        claims()),
                Fault.MALFORMED);
    }

    private void makeClaims() {
        put("expired", issuer.token(claims().expirationTime(Date.from(now.minusSeconds(1)))), Fault.EXPIRED);
        put("no exp", issuer.token(claims().expirationTime(null)), Fault.UNBOUNDED);
        put("no iat", issuer.token(claims().issueTime(null)), Fault.UNBOUNDED);
        put("future nbf", issuer.token(claims().notBeforeTime(Date.from(now.plusSeconds(120)))), Fault.EARLY);
        put("future iat", issuer.token(claims().issueTime(Date.from(now.plusSeconds(120)))), Fault.EARLY);
        put("wrong iss", issuer.token(claims().issuer(issuer.name() + "/")), Fault.ISSUER);
        put("no iss", issuer.token(claims().issuer(null)), Fault.ISSUER);
        put("wrong aud", issuer.token(claims().audience("account")), Fault.AUDIENCE);
        put("no aud", issuer.token(claims().audience((String) null)), Fault.AUDIENCE);
        put("a token that tells who somebody is", issuer.token(claims().claim("typ", "ID")), Fault.KIND);
        put("no sub", issuer.token(claims().subject(null)), Fault.SUBJECT);
        put("long sub", issuer.token(claims().subject("s".repeat(191))), Fault.SUBJECT);
        put("no role", issuer.token(claims().claim("realm_access", null)), Fault.ROLE);
        put("role elsewhere", issuer.token(claims().claim("realm_access", "renfort-coordinator")), Fault.ROLE);
        put(
                "two roles",
                issuer.token(
                        claims().claim("realm_access", Map.of("roles", List.of("renfort-lender", "renfort-observer")))),
                Fault.ROLE);
        put("no regions", issuer.token(issuer.claims(now, "planner")), Fault.SCOPE);
        put("regions of nowhere", issuer.token(claims().claim("renfort_regions", List.of("11", "*"))), Fault.SCOPE);
        put(
                "no hospital",
                issuer.token(issuer.claims(now, "hospital").claim("renfort_hospital", "1-1-1-1-1")),
                Fault.SCOPE);
    }

    private JWTClaimsSet.Builder claims() {
        return issuer.claims(now);
    }

    private void put(String name, String token, Fault fault) {
        all.put(name, new Wrong(token, fault));
    }

    private String mac(byte[] secret) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims().build());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
