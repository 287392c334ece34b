package fr.renfort.pool;

import java.util.List;

/**
 * An expert with all that planning reads.
 *
 * @param skills expired ones too
 */
public record PooledExpert(Expert expert, List<HeldSkill> skills, ExpertCalendar calendar) {}
