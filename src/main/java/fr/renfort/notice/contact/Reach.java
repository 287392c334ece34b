package fr.renfort.notice.contact;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.crisis.Crises;
import fr.renfort.crisis.planblanc.OutOfBandContact;
import fr.renfort.crisis.planblanc.PlanBlancBook;
import fr.renfort.language.Language;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How parties are reached: as their contacts say, and out of band while they are under attack. Nothing goes to the mail domain of
 * somebody under attack, in whatever region. Thread-safe.
 */
@Singleton
public final class Reach {

    private final ContactBooks books;
    private final PlanBlancBook plans;
    private final Crises crises;
    private final Organisations organisations;
    private final Territory territory;

    Reach(ContactBooks books, PlanBlancBook plans, Crises crises, Organisations organisations, Territory territory) {
        this.books = books;
        this.plans = plans;
        this.crises = crises;
        this.organisations = organisations;
        this.territory = territory;
    }

    /** The service itself, for all regions. */
    public Viewer everywhere() {
        Set<String> regions = territory.regions().stream().map(Region::code).collect(Collectors.toSet());
        return new Viewer("notices", Role.PLANNER, regions, null, null, null);
    }

    /** Who is under attack now. */
    public UnderAttack underAttack() {
        Viewer everywhere = everywhere();
        Set<UUID> hospitals = crises.attackedHospitals(everywhere);
        if (hospitals.isEmpty()) {
            return UnderAttack.NOBODY;
        }
        Set<UUID> lenders = organisations.ofLegalEntities(hospitals).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        Set<MailDomain> domains = Stream.of(
                        books.ofHospitals(everywhere, hospitals).values(),
                        books.ofLenders(everywhere, lenders).values())
                .flatMap(Collection::stream)
                .flatMap(book -> book.domains().stream())
                .collect(Collectors.toSet());
        return new UnderAttack(hospitals, lenders, domains);
    }

    /** How a party is reached, the first first; empty when nothing is known. */
    public List<Way> of(Party party, UnderAttack attack) {
        List<Contact> contacts =
                books.of(party.sight(), party).map(ContactBook::contacts).orElse(List.of());
        boolean cutOff = attack.is(party)
                || contacts.stream().anyMatch(contact -> !contact.outOfBand() && reads(attack, contact));
        List<Way> usual = contacts.stream()
                .filter(contact -> contact.outOfBand() == cutOff)
                .map(Way::of)
                .toList();
        if (!usual.isEmpty()) {
            return usual;
        }
        List<Way> others =
                Stream.concat(byPhone(contacts, cutOff), planBlanc(party)).toList();
        return cutOff ? others : contacts.stream().map(Way::of).toList();
    }

    private static boolean reads(UnderAttack attack, Contact contact) {
        return contact.email() != null && attack.reads(contact.email());
    }

    /** Their usual contacts, by telephone: the e-mail of a house under attack is read by whoever attacks it. */
    private static Stream<Way> byPhone(List<Contact> contacts, boolean cutOff) {
        return contacts.stream()
                .filter(contact -> cutOff && contact.phone() != null)
                .map(contact -> Way.of(contact).byPhone());
    }

    /** Those who decide, as the plan blanc of a hospital names them. */
    private Stream<Way> planBlanc(Party party) {
        UUID hospital = party.hospital();
        return hospital == null
                ? Stream.empty()
                : plans.latest(party.sight(), Set.of(hospital)).values().stream()
                        .flatMap(plan -> plan.content().contacts().stream())
                        .filter(OutOfBandContact::decides)
                        .map(contact -> new Way(contact.name(), null, contact.phone(), Language.FR));
    }
}
