/**
 * Signing in with a browser at the page of an OpenID Connect provider: authorization code with PKCE.
 * Its door is {@link fr.renfort.entry.browser.ProviderSignIn}.
 * It must not know how pages look, nor what a session is.
 */
@NullMarked
package fr.renfort.entry.browser;

import org.jspecify.annotations.NullMarked;
