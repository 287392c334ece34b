package fr.renfort.pool;

/**
 * What became of a lot that was split.
 *
 * @param rest the lot itself, smaller
 * @param part the new lot
 */
public record LotParts(EquipmentLot rest, EquipmentLot part) {}
