package fr.renfort.situation;

import fr.renfort.planning.facts.PlanningPolicy;

/**
 * The numbers by which a region plans.
 *
 * @param version grows with each change and each return to the defaults; 0 before the first
 */
public record RegionPolicy(String region, PlanningPolicy policy, int version) {}
