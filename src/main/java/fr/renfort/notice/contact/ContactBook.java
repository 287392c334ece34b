package fr.renfort.notice.contact;

import fr.renfort.vocabulary.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The contacts of a party, as a whole.
 *
 * @param contacts at most 20, in the order in which they are called
 * @param version 1 for the first; grows with each change
 */
public record ContactBook(
        UUID id, Party party, List<Contact> contacts, int version, Instant changedAt, String changedBy) {

    static final int MOST = 20;

    public ContactBook {
        contacts = List.copyOf(contacts);
    }

    /** Contacts as a caller gives them: few enough, and those out of band on other mail domains than the rest. */
    static List<Contact> checked(List<Contact> given) {
        InvalidValueException.unless(
                given.size() <= MOST,
                "contacts",
                "error.contact.most",
                Integer.toString(given.size()),
                Integer.toString(MOST));
        Set<MailDomain> own = domains(given);
        for (int i = 0; i < given.size(); i++) {
            Contact contact = given.get(i);
            String email = contact.email();
            InvalidValueException.unless(
                    !contact.outOfBand() || email == null || own.stream().noneMatch(MailDomain.of(email)::within),
                    "contacts." + i + ".email",
                    "error.contact.ownDomain",
                    String.valueOf(email));
        }
        return List.copyOf(given);
    }

    /** The mail domains of the house: those of its contacts that are not out of band. */
    Set<MailDomain> domains() {
        return domains(contacts);
    }

    private static Set<MailDomain> domains(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> !contact.outOfBand())
                .map(Contact::email)
                .filter(email -> email != null)
                .map(MailDomain::of)
                .collect(Collectors.toSet());
    }
}
