package fr.renfort.situation;

import fr.renfort.planning.facts.PlanningPolicy;

/**
 * The numbers by which a region plans.
 *
 * @param version grows with each change; 0 while the defaults hold
 */
public record RegionPolicy(String region, PlanningPolicy policy, int version) {}
