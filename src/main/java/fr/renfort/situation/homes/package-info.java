/**
 * Who is needed at home once it is known what an attack hits and what sites share.
 * Its doors are {@link fr.renfort.situation.homes.SystemSharing}, where coordinators merge and part information systems, and
 * {@link fr.renfort.situation.homes.AttackScope}, where an incident is corrected.
 * It must not know how a plan is made, nor take anybody's promise back.
 */
@NullMarked
package fr.renfort.situation.homes;

import org.jspecify.annotations.NullMarked;
