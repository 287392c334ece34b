/**
 * The demonstration: a pool for one region and two past attacks shown again, stored through the same services that everybody
 * uses, and the plan that comes of it, printed.
 * Its door is {@link fr.renfort.demo.Demonstration}, which runs when the service starts on its own database.
 * It must not know any table: what the services refuse it cannot have.
 */
@NullMarked
package fr.renfort.demo;

import org.jspecify.annotations.NullMarked;
