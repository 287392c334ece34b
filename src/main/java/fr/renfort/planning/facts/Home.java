package fr.renfort.planning.facts;

import org.jspecify.annotations.Nullable;

/**
 * Where an expert or a lot comes from.
 *
 * @param organisation the lender's id
 * @param informationSystem of the home site; absent: none known, equal to no other
 * @param base the place it travels from
 */
public record Home(String organisation, @Nullable String informationSystem, String base) {}
