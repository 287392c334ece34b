package fr.renfort.board;

import io.micronaut.core.annotation.Introspected;

/**
 * What is going on in a region.
 *
 * @param openIncidents incidents that are not closed
 * @param attackedSites sites that they hit
 * @param peopleOnSite experts that have arrived or are connected
 * @param peopleComing experts that are committed or on the way
 */
@Introspected
public record Presence(int openIncidents, int attackedSites, int peopleOnSite, int peopleComing) {}
