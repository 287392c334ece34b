/**
 * What goes out to other programs and comes in from them: the pool as CSV files, by plain HTTP.
 * Its doors are addresses: {@code /exchange/experts.csv}, {@code /exchange/availability.csv}, {@code /exchange/lots.csv} and {@code /exchange/imports/…}.
 * It must not know what a line means, nor decide what anybody may see: it asks the services with the viewer's own scope.
 */
@NullMarked
package fr.renfort.exchange;

import org.jspecify.annotations.NullMarked;
