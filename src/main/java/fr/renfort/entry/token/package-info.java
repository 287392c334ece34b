/**
 * Tokens that say who calls: JSON Web Tokens signed by an issuer that is trusted (OpenID Connect), and its keys.
 * Its door is {@link fr.renfort.entry.token.Tokens}.
 * It must not know how a token came here.
 */
@NullMarked
package fr.renfort.entry.token;

import org.jspecify.annotations.NullMarked;
