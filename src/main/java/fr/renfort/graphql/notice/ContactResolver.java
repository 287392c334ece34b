package fr.renfort.graphql.notice;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Language;
import fr.renfort.notice.contact.Contact;
import fr.renfort.notice.contact.ContactBook;
import fr.renfort.notice.contact.ContactBooks;
import fr.renfort.notice.contact.Party;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom notices go to. */
@Singleton
final class ContactResolver implements Wiring {

    private static final String BOOK = "contactBook";
    private static final String OF_REGION = "contactBookOfRegion";
    private static final String OF_LENDER = "contactBookOfOrganisation";
    private static final String OF_HOSPITAL = "contactBookOfLegalEntity";

    private final ContactBooks books;
    private final Territory territory;
    private final Organisations organisations;
    private final LegalEntities entities;

    ContactResolver(ContactBooks books, Territory territory, Organisations organisations, LegalEntities entities) {
        this.books = books;
        this.territory = territory;
        this.organisations = organisations;
        this.entities = entities;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).loaded(BOOK, OF_REGION, Region::code);
        Fields.of(wiring, "Organisation", Organisation.class).loaded(BOOK, OF_LENDER, Organisation::id);
        Fields.of(wiring, "LegalEntity", LegalEntity.class).loaded(BOOK, OF_HOSPITAL, LegalEntity::id);
        Fields.of(wiring, "ContactBook", ContactBook.class)
                .loaded("region", "regionByCode", book -> book.party().region())
                .loaded("organisation", "Organisation", book -> book.party().lender())
                .loaded("legalEntity", "LegalEntity", book -> book.party().hospital());
        Fields.of(wiring, "Contact", Contact.class);
        wiring.type("Mutation", mutation -> mutation.dataFetcher("changeContactBook", this::change));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("ContactBook", ContactBook.class, ContactBook::id, books::byIds);
        loaders.<String, ContactBook>add(OF_REGION, books::ofRegions);
        loaders.<UUID, ContactBook>add(OF_LENDER, books::ofLenders);
        loaders.<UUID, ContactBook>add(OF_HOSPITAL, books::ofHospitals);
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        List<Contact> contacts = input.objects("contacts", ContactResolver::contact);
        int version = input.integer("version");
        return payload(
                BOOK,
                party(
                                input.optionalText("regionCode"),
                                input.optionalId("organisationId", "Organisation"),
                                input.optionalId("legalEntityId", "LegalEntity"))
                        .then(party -> books.change(Caller.of(env).viewer(), party, version, contacts)));
    }

    static Contact contact(Input given) {
        return new Contact(
                given.text("name"),
                given.optionalText("email"),
                given.optionalText("phone"),
                given.flag("outOfBand"),
                given.choice("language", Language.class));
    }

    private Outcome<Party> party(@Nullable String region, @Nullable UUID organisation, @Nullable UUID entity) {
        if (Stream.of(Optional.ofNullable(region), Optional.ofNullable(organisation), Optional.ofNullable(entity))
                        .filter(Optional::isPresent)
                        .count()
                != 1) {
            return Outcome.refused(UserErrorCode.INVALID, "", "error.contact.party");
        }
        if (organisation != null) {
            return organisations
                    .find(organisation)
                    .map(found -> Outcome.done(Party.lender(found.regionCode(), found.id())))
                    .orElseGet(() -> notFound("organisationId"));
        }
        if (entity != null) {
            return entities.find(entity)
                    .map(found -> Outcome.done(Party.hospital(found.regionCode(), found.id())))
                    .orElseGet(() -> notFound("legalEntityId"));
        }
        return territory
                .findRegion(String.valueOf(region))
                .map(found -> Outcome.done(Party.coordinators(found.code())))
                .orElseGet(() -> notFound("regionCode"));
    }

    private static Outcome<Party> notFound(String field) {
        return Outcome.refused(UserErrorCode.NOT_FOUND, field, "error.contact.noParty");
    }
}
