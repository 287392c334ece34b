package fr.renfort.board;

import io.micronaut.core.annotation.Introspected;

/**
 * What a region has left of one type of equipment on some days.
 *
 * @param equipment its code
 * @param units of all lots
 * @param free of lots that can be lent on all of the days and are promised to nobody
 */
@Introspected
public record EquipmentReserve(String equipment, int units, int free) {}
