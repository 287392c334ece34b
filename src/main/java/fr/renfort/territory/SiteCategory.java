package fr.renfort.territory;

/**
 * What a site is by the FINESS nomenclature.
 *
 * @param code three digits, such as {@code 355}
 */
public record SiteCategory(String code, String label) {}
