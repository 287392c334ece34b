/**
 * Who calls, in which role, and what they may see.
 * Its doors are {@link fr.renfort.access.Viewer}, which every service takes first, {@link fr.renfort.access.Admission}, which
 * says until when, and {@link fr.renfort.access.Shown}, what somebody shows to be let in.
 * It must not know what is asked, nor what is stored.
 */
@NullMarked
package fr.renfort.access;

import org.jspecify.annotations.NullMarked;
