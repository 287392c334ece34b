package fr.renfort.territory;

/**
 * A group of public hospitals of one territory (groupement hospitalier de territoire).
 *
 * @param code such as {@code IDF-08}
 */
public record Ght(String code, String name, String regionCode) {}
