/**
 * Words that every room shares: places, time windows, numbers that cannot be wrong, user errors and the events of a region.
 * It has no door of its own: each type is used where it is named.
 * It must know nothing but {@code java.*}: no database, no protocol, no rule of planning.
 */
@NullMarked
package fr.renfort.vocabulary;

import org.jspecify.annotations.NullMarked;
