package fr.renfort.mission;

import org.jspecify.annotations.Nullable;

/**
 * Whom to call: copied from the lender's register when it says yes, so that nobody else reads that register.
 *
 * @param level in the skill that is served, 1 to 3; 0 when the skill has expired meanwhile
 */
public record CallingCard(String name, @Nullable String phone, int level) {}
