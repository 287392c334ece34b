package fr.renfort.planning;

import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.score.Score;
import java.time.Duration;

/**
 * The best plan found until now.
 *
 * @param steps of improvement made
 * @param elapsed since planning began
 */
public record BestSoFar(Plan plan, Score score, long steps, Duration elapsed) {}
