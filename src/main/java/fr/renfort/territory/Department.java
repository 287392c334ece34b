package fr.renfort.territory;

/**
 * One of the 101 départements.
 *
 * @param code two digits, {@code 2A}, {@code 2B}, or three digits overseas
 * @param chefLieu name of its main town
 */
public record Department(String code, String name, String regionCode, String chefLieu) {}
