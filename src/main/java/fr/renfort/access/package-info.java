/**
 * Who calls, in which role, and what they may see.
 * Its doors are {@link fr.renfort.access.Viewer}, which every service takes first, {@link fr.renfort.access.Admission}, which
 * says until when, and {@link fr.renfort.access.DemoViewerHeader}, which makes one from a header in demonstrations.
 * It must not know the protocol that the call came by, nor what is stored.
 */
@NullMarked
package fr.renfort.access;

import org.jspecify.annotations.NullMarked;
