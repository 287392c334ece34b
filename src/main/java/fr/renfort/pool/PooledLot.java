package fr.renfort.pool;

import fr.renfort.vocabulary.TimeWindow;
import java.util.List;

/**
 * A lot with all that planning reads.
 *
 * @param availability windows by start; those that touch are one
 */
public record PooledLot(EquipmentLot lot, List<TimeWindow> availability) {}
