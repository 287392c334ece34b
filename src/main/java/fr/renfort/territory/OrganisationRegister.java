package fr.renfort.territory;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the organisations that lend: the coordinators of a region do. Thread-safe. */
@Singleton
public final class OrganisationRegister {

    /** What a legal entity lends on one day unless somebody says otherwise. */
    private static final int USUALLY_LENT_PER_DAY = 5;

    private final Transactions transactions;
    private final OrganisationRepository organisations;
    private final LegalEntities entities;
    private final Territory territory;
    private final Journal journal;

    OrganisationRegister(
            Transactions transactions,
            OrganisationRepository organisations,
            LegalEntities entities,
            Territory territory,
            Journal journal) {
        this.transactions = transactions;
        this.organisations = organisations;
        this.entities = entities;
        this.territory = territory;
        this.journal = journal;
    }

    /**
     * Makes an organisation a lender of a region. FORBIDDEN to all but its coordinators; TAKEN when the name is used in the region
     * or the legal entity lends already.
     */
    public Outcome<Organisation> register(Viewer viewer, NewOrganisation organisation) {
        if (!viewer.coordinates(organisation.regionCode())) {
            return forbidden(organisation.regionCode());
        }
        return transactions.decide(
                viewer.scope(), () -> add(viewer, organisation).then(id -> Outcome.done(stored(id))));
    }

    /**
     * Changes the terms on which an organisation lends. STALE when it was changed since the caller read it.
     */
    public Outcome<Organisation> change(Viewer viewer, OrganisationChange change) {
        return transactions.decide(viewer.scope(), () -> {
            Optional<Organisation> found = organisations.lock(change.id()).map(OrganisationRow::organisation);
            if (found.isEmpty()) {
                return Outcome.refused(
                        UserErrorCode.NOT_FOUND,
                        "id",
                        "error.territory.organisation",
                        change.id().toString());
            }
            Organisation present = found.get();
            if (!viewer.coordinates(present.regionCode())) {
                return forbidden(present.regionCode());
            }
            if (change.version() != null && change.version() != present.version()) {
                return Outcome.refused(
                        UserErrorCode.STALE,
                        "version",
                        "error.territory.stale",
                        change.version().toString(),
                        Integer.toString(present.version()));
            }
            return changed(viewer, present, change);
        });
    }

    /**
     * The organisation that a legal entity is; made with the usual terms when it lends for the first time. FORBIDDEN to all but the
     * coordinators of the entity's region.
     */
    public Outcome<Organisation> forLegalEntity(Viewer viewer, UUID legalEntityId) {
        Optional<LegalEntity> entity = entities.find(legalEntityId);
        if (entity.isEmpty()) {
            return Outcome.refused(
                    UserErrorCode.NOT_FOUND, "legalEntityId", "error.territory.legalEntity", legalEntityId.toString());
        }
        if (!viewer.coordinates(entity.get().regionCode())) {
            return forbidden(entity.get().regionCode());
        }
        return transactions.decide(viewer.scope(), () -> ofLegalEntity(viewer, entity.get()));
    }

    private Outcome<Organisation> ofLegalEntity(Viewer viewer, LegalEntity entity) {
        if (organisations.ofLegalEntity(entity.id()).isEmpty()) {
            Outcome<UUID> added = add(viewer, lender(entity, entity.name()));
            if (added instanceof Outcome.Refused<UUID>
                    && organisations.ofLegalEntity(entity.id()).isEmpty()) {
                add(viewer, lender(entity, entity.name() + " (" + entity.finess() + ")"));
            }
        }
        return Outcome.done(organisations
                .ofLegalEntity(entity.id())
                .map(OrganisationRow::organisation)
                .orElseThrow());
    }

    private static NewOrganisation lender(LegalEntity entity, String name) {
        return new NewOrganisation(
                entity.regionCode(), name, OrganisationKind.LEGAL_ENTITY, entity.id(), USUALLY_LENT_PER_DAY, null);
    }

    private Outcome<UUID> add(Viewer viewer, NewOrganisation organisation) {
        if (territory.findRegion(organisation.regionCode()).isEmpty()) {
            return Outcome.refused(
                    UserErrorCode.NOT_FOUND, "regionCode", "error.territory.region", organisation.regionCode());
        }
        Optional<LegalEntity> entity =
                Optional.ofNullable(organisation.legalEntityId()).flatMap(entities::find);
        if (organisation.legalEntityId() != null && entity.isEmpty()) {
            return Outcome.refused(
                    UserErrorCode.NOT_FOUND,
                    "legalEntityId",
                    "error.territory.legalEntity",
                    organisation.legalEntityId().toString());
        }
        int rest = entity.map(LegalEntity::status)
                .map(LendingTerms::restMinutes)
                .orElse(LendingTerms.GENERAL_REST_MINUTES);
        return store(viewer, organisation, organisation.termsWith(rest));
    }

    private Outcome<UUID> store(Viewer viewer, NewOrganisation organisation, LendingTerms terms) {
        UUID id = UUID.randomUUID();
        int added = organisations.add(
                id,
                organisation.regionCode(),
                organisation.name(),
                organisation.kind().name(),
                organisation.legalEntityId(),
                terms.maxLentPerDay(),
                terms.dailyRestMinutes());
        if (added == 0) {
            return lendsAlready(organisation)
                    ? Outcome.refused(UserErrorCode.TAKEN, "legalEntityId", "error.organisation.lendsAlready")
                    : Outcome.refused(UserErrorCode.TAKEN, "name", "error.organisation.nameTaken", organisation.name());
        }
        journal.record(new RegionEvent.OrganisationRegistered(organisation.regionCode(), id, id), viewer.subject());
        return Outcome.done(id);
    }

    private boolean lendsAlready(NewOrganisation organisation) {
        return organisation.legalEntityId() != null
                && organisations.ofLegalEntity(organisation.legalEntityId()).isPresent();
    }

    private Outcome<Organisation> changed(Viewer viewer, Organisation present, OrganisationChange change) {
        LendingTerms terms;
        try {
            terms = change.appliedTo(present.terms());
        } catch (InvalidValueException e) {
            return Outcome.refused(List.of(e.error()));
        }
        if (!terms.equals(present.terms())) {
            organisations.change(present.id(), terms.maxLentPerDay(), terms.dailyRestMinutes());
            journal.record(
                    new RegionEvent.OrganisationChanged(present.regionCode(), present.id(), present.id()),
                    viewer.subject());
        }
        return Outcome.done(stored(present.id()));
    }

    private Organisation stored(UUID id) {
        return organisations.lock(id).map(OrganisationRow::organisation).orElseThrow();
    }

    private static <T> Outcome<T> forbidden(String regionCode) {
        return Outcome.refused(UserErrorCode.FORBIDDEN, "", "error.territory.forbidden", regionCode);
    }
}
