package fr.renfort.planning.lending;

/** A lot was published for a demand. */
public record PublishedLoan(EquipmentDemand demand, String lotId) {}
