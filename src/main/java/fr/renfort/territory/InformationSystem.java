package fr.renfort.territory;

import java.util.UUID;

/**
 * What sites share and fall with: by default one for the sites of a legal entity in a département.
 *
 * @param version how often people changed it
 */
public record InformationSystem(UUID id, String regionCode, String name, int version) {}
