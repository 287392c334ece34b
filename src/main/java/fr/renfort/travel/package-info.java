/**
 * How long the way takes between two places: by the great-circle formula or by a road network, and from one land mass to another
 * by the table of exceptions.
 * Its door is {@link fr.renfort.travel.TravelSources}; {@link fr.renfort.travel.GreatCircle} is the formula alone, for files.
 * It must not know who travels, nor why, nor where the table of exceptions is kept.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.travel;
