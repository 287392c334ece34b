/**
 * Fills the registers of the territory from CSV files, whole or not at all, and keeps the identity of each site from one import to
 * the next.
 * Its door is {@link fr.renfort.territory.register.RegisterImport}.
 * It must not know who reads the registers, what is lent, or where the files come from.
 */
@NullMarked
package fr.renfort.territory.register;

import org.jspecify.annotations.NullMarked;
