/**
 * How long the road takes between two places.
 * Its door is {@link fr.renfort.travel.GreatCircle}.
 * It must not know who travels, nor why.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.travel;
