/**
 * Addresses by which a lender answers a question without signing in: each for one mission or loan, once, until its deadline.
 * Its door is {@link fr.renfort.notice.answer.AnswerLinks}.
 * It must not know how an address reaches somebody, nor what the page looks like.
 */
@NullMarked
package fr.renfort.notice.answer;

import org.jspecify.annotations.NullMarked;
