/**
 * Sessions of browsers whose user proved who they are.
 * Its door is {@link fr.renfort.entry.session.Sessions}; what is secret is made and digested by
 * {@link fr.renfort.entry.session.Secret}.
 * It must not know how somebody proved who they are.
 */
@NullMarked
package fr.renfort.entry.session;

import org.jspecify.annotations.NullMarked;
