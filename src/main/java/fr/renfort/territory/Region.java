package fr.renfort.territory;

import java.time.ZoneId;

/**
 * One of the 18 regions of France.
 *
 * @param code two digits, such as {@code 11}
 * @param arsName name of its regional health agency
 * @param chefLieu name of its main town
 * @param timeZone the zone of its local days and hours
 */
public record Region(String code, String name, String arsName, String chefLieu, ZoneId timeZone) {}
