/**
 * Advice before anything is decided: who could come, and what an assignment made by hand would break, on a region as it is now.
 * Its doors are {@link fr.renfort.situation.advice.WhoCould} and {@link fr.renfort.situation.advice.AssignmentChecks}.
 * It must not know how advice is computed, nor change anything.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.situation.advice;
