/**
 * The sentences that people read, in French and in English.
 * Its doors are {@link fr.renfort.language.Messages} and {@link fr.renfort.language.Language}.
 * It must not know who reads, nor by which protocol.
 */
@NullMarked
package fr.renfort.language;

import org.jspecify.annotations.NullMarked;
