package fr.renfort.board;

import io.micronaut.core.annotation.Introspected;

/**
 * What a region has left of one skill on some days.
 *
 * @param skill its code
 * @param people who have it, at any level
 * @param free those of them who are free on each of the days
 */
@Introspected
public record SkillReserve(String skill, int people, int free) {}
