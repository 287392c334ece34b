/**
 * Why somebody is where he is in a plan, and why a seat stays empty, as typed reasons without a word of any language.
 * Its door is {@link fr.renfort.planning.explain.Explainer}.
 * It must not know how a plan was found.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.explain;
