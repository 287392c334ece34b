package fr.renfort.notice;

import fr.renfort.notice.contact.Party;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What parties are called. Thread-safe. */
@Singleton
final class Names {

    private final Organisations organisations;
    private final LegalEntities entities;
    private final Territory territory;

    Names(Organisations organisations, LegalEntities entities, Territory territory) {
        this.organisations = organisations;
        this.entities = entities;
        this.territory = territory;
    }

    String of(Party party) {
        UUID lender = party.lender();
        UUID hospital = party.hospital();
        if (lender != null) {
            return organisations.get(lender).name();
        }
        return hospital != null
                ? entities.get(hospital).name()
                : territory.region(party.region()).arsName();
    }
}
