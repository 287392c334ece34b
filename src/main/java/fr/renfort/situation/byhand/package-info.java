/**
 * Decisions that people take themselves and that the rules of planning are tried on first: a lender who sends somebody else, a
 * coordinator who assigns somebody by hand. Its doors are {@link fr.renfort.situation.byhand.Answers} and {@link
 * fr.renfort.situation.byhand.HandAssignments}. It must not know how rules are computed.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.situation.byhand;
