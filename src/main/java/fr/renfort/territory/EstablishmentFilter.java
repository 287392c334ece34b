package fr.renfort.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which establishments are listed; null: whatever it be.
 *
 * @param emergency with or without an authorised emergency department
 * @param text contained in the name, short name or commune, whatever the case and accents
 */
public record EstablishmentFilter(
        @Nullable String regionCode,
        @Nullable UUID legalEntityId,
        @Nullable String departmentCode,
        @Nullable Boolean emergency,
        @Nullable String text) {

    public static EstablishmentFilter ofRegion(String code) {
        return new EstablishmentFilter(code, null, null, null, null);
    }

    public static EstablishmentFilter ofLegalEntity(UUID id) {
        return new EstablishmentFilter(null, id, null, null, null);
    }

    @Nullable
    String foldedText() {
        return text == null ? null : SearchText.folded(text.strip());
    }
}
