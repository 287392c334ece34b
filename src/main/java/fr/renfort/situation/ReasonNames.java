package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the ids in reasons are called. */
record ReasonNames(UnaryOperator<String> establishments, UnaryOperator<String> organisations) {

    /** Ids stand for names. */
    static ReasonNames ids() {
        return new ReasonNames(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Names of the register, all read at once. */
    static ReasonNames of(Collection<WhyNot> whyNots, Establishments establishments, Organisations organisations) {
        Set<UUID> sites = new HashSet<>();
        Set<UUID> lenders = new HashSet<>();
        for (WhyNot whyNot : whyNots) {
            for (Reason reason : whyNot.reasons()) {
                if (reason instanceof Reason.OnDutyElsewhere busy) {
                    sites.add(UUID.fromString(busy.establishment()));
                } else if (reason instanceof Reason.TooLittleRest rest) {
                    sites.add(UUID.fromString(rest.establishment()));
                } else if (reason instanceof Reason.LenderFull full) {
                    lenders.add(UUID.fromString(full.organisation()));
                }
            }
        }
        Map<UUID, Establishment> knownSites = establishments.byIds(sites);
        Map<UUID, Organisation> knownLenders = organisations.byIds(lenders);
        return new ReasonNames(
                id -> known(knownSites, UUID.fromString(id)).description().shortName(),
                id -> known(knownLenders, UUID.fromString(id)).name());
    }

    String establishment(String id) {
        return establishments.apply(id);
    }

    String organisation(String id) {
        return organisations.apply(id);
    }
}
