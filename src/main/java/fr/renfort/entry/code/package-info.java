/**
 * Codes on paper, in the plan blanc of a hospital whose directory and mail are gone.
 * Its door is {@link fr.renfort.entry.code.PaperCodes}.
 * It must not know who prints the paper, nor what the page looks like.
 */
@NullMarked
package fr.renfort.entry.code;

import org.jspecify.annotations.NullMarked;
