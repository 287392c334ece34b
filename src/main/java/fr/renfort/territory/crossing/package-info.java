/**
 * The table of exceptions: how one gets from one land mass to another, kept by people, and travel times that follow it.
 * Its doors are {@link fr.renfort.territory.crossing.CrossingRegister}, {@link fr.renfort.territory.crossing.CrossingImport} and {@link fr.renfort.territory.crossing.Journeys}.
 * It must not know who travels, nor how times over land come about.
 */
@NullMarked
package fr.renfort.territory.crossing;

import org.jspecify.annotations.NullMarked;
