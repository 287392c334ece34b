/**
 * What a problem asks of experts, worked out: needs cut into shifts and seats, and who may take each.
 * Its door is {@link fr.renfort.planning.agenda.AgendaDraft}.
 * It must not know what a plan scores, nor how one is found.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.agenda;
