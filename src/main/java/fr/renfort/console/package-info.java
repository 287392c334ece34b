/**
 * Pages for people, made by the server without any script.
 * Its doors are addresses: {@code /roster/11} for the printable roster of a region.
 * It must not know tables, nor decide what anybody may see: it asks the services with the viewer's own scope.
 */
@NullMarked
package fr.renfort.console;

import org.jspecify.annotations.NullMarked;
