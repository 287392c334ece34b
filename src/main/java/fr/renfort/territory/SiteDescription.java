package fr.renfort.territory;

/**
 * What a site is.
 *
 * @param name long name of the register
 * @param shortName name of the national hospital survey
 */
public record SiteDescription(
        String name, String shortName, SiteCategory category, LegalStatus status, SiteActivity activity) {}
