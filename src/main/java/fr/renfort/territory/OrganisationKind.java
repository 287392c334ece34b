package fr.renfort.territory;

/** What lends. */
public enum OrganisationKind {
    /** A legal entity that owns hospitals. */
    LEGAL_ENTITY,
    /** Regional support group for digital health (groupement régional d'appui au développement de la e-santé). */
    GRADES,
    /** Regional computer security incident response team. */
    CSIRT,
    /** Qualified provider of security services. */
    PROVIDER
}
