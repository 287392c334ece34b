package fr.renfort.territory;

/** Who owns a hospital. */
public enum LegalStatus {
    PUBLIC,
    /** Private, of collective interest (établissement de santé privé d'intérêt collectif). */
    ESPIC,
    PRIVATE
}
