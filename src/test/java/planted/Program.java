package planted;

import planted.mission.Plan;

/** Stands above all rooms and may know each. */
public record Program(Plan plan) {}
