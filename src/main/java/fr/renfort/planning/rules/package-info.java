/**
 * The rules of the planning model as constraint streams, one method each: the one place that says what a plan costs.
 * Its door is {@link fr.renfort.planning.rules.DutyRules}.
 * It must not know how plans are made, nor look at a clock, a database or chance.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.rules;
