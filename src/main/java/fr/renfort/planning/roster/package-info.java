/**
 * Duties and who is on them: a problem cut into shifts and seats, who may take each, and what OptaPlanner decides about them.
 * Its door is {@link fr.renfort.planning.roster.RosterDraft}.
 * It must not know what a plan scores, nor how a better one is found.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.roster;
