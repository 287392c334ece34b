/**
 * Who is let in, whatever the protocol: tokens of issuers that are trusted, sessions of pages, and the header of demonstrations.
 * Its doors are {@link fr.renfort.entry.SignIn} and {@link fr.renfort.entry.TokenGate}, which stands before every path.
 * It must not know what is asked, nor what anybody may do once they are in.
 */
@NullMarked
package fr.renfort.entry;

import org.jspecify.annotations.NullMarked;
