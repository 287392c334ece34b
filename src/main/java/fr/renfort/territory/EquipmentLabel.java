package fr.renfort.territory;

import fr.renfort.vocabulary.EquipmentCode;

/**
 * A type of equipment of the nomenclature and what it is called.
 *
 * @param kind what lots of it are unless they say otherwise
 */
public record EquipmentLabel(EquipmentCode code, EquipmentKind kind, String french, String english) {}
