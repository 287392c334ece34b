/**
 * Planning problems, plans and scores as files: the format of the golden cases, JSON, gzipped where the name ends in {@code .gz}.
 * Its door is {@link fr.renfort.situation.file.ProblemFile}, {@link fr.renfort.situation.file.PlanFile} and {@link fr.renfort.situation.file.ScoreFile}.
 * It must not know where a problem comes from, nor how it is solved.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.situation.file;
