package fr.renfort.run;

/**
 * What a plan would be if things were otherwise, beside what it is by the same search on the facts as they are.
 *
 * @param present of the facts as they are
 * @param changed of the facts as they would be
 * @param compared the second against the first, both scored on the facts as they are, with the people who do not exist
 */
public record WhatIf(ScenarioPlan present, ScenarioPlan changed, ComparedPlans compared) {}
