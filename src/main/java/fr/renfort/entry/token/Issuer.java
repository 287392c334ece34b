package fr.renfort.entry.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/**
 * Somebody whose word is taken for who calls.
 *
 * @param name what its tokens say in {@code iss}
 * @param audience what they say in {@code aud} when they are for this service
 * @param roles path of the claim that holds roles
 * @param prefix of the subjects it speaks of, so that no two issuers, and nothing that the service calls itself, are one
 * @param keys its public keys, now
 */
public record Issuer(String name, String audience, String roles, String prefix, JWKSource<SecurityContext> keys) {}
