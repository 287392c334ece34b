/**
 * The public registers: regions, départements, establishments with their numbers, legal entities, GHT, information systems,
 * the nomenclature of skills and equipment, and the organisations that lend.
 * Its doors are {@link fr.renfort.territory.Territory}, {@link fr.renfort.territory.Establishments},
 * {@link fr.renfort.territory.InformationSystems}, {@link fr.renfort.territory.Organisations} and
 * {@link fr.renfort.territory.Nomenclature}; {@code territory.register} fills it from files.
 * It must not know who is lent, where an attack is, or any protocol.
 */
@NullMarked
package fr.renfort.territory;

import org.jspecify.annotations.NullMarked;
