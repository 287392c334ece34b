/**
 * Equipment needs and the lots lent for them: what may be lent for what, and what OptaPlanner decides about it. Loans and duties meet in no rule.
 * Its door is {@link fr.renfort.planning.lending.LoanDraft}.
 * It must not know what a loan scores, nor anything of duties.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.planning.lending;
