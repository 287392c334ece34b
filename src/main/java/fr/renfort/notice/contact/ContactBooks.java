package fr.renfort.notice.contact;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The contacts of each party: kept by itself, and by the coordinators of its region, who are told by telephone. Nobody else reads
 * them. Thread-safe.
 */
@Singleton
public final class ContactBooks {

    private final Transactions transactions;
    private final ContactBookRepository books;
    private final Journal journal;
    private final InstantSource time;

    ContactBooks(Transactions transactions, ContactBookRepository books, Journal journal, InstantSource time) {
        this.transactions = transactions;
        this.books = books;
        this.journal = journal;
        this.time = time;
    }

    public Map<UUID, ContactBook> byIds(Viewer viewer, Collection<UUID> ids) {
        return read(viewer, ids, () -> books.byIds(ids), ContactBook::id);
    }

    /** By organisation. One statement. */
    public Map<UUID, ContactBook> ofLenders(Viewer viewer, Collection<UUID> lenders) {
        return read(
                viewer,
                lenders,
                () -> books.ofLenders(lenders),
                book -> book.party().lender());
    }

    /** By legal entity. One statement. */
    public Map<UUID, ContactBook> ofHospitals(Viewer viewer, Collection<UUID> hospitals) {
        return read(
                viewer,
                hospitals,
                () -> books.ofHospitals(hospitals),
                book -> book.party().hospital());
    }

    /** Of coordinators, by code of their region. One statement. */
    public Map<String, ContactBook> ofRegions(Viewer viewer, Collection<String> regions) {
        return read(
                viewer,
                regions,
                () -> books.ofRegions(regions),
                book -> book.party().region());
    }

    /** Of one party; empty when it has none. */
    public Optional<ContactBook> of(Viewer viewer, Party party) {
        UUID lender = party.lender();
        UUID hospital = party.hospital();
        if (lender != null) {
            return Optional.ofNullable(ofLenders(viewer, Set.of(lender)).get(lender));
        }
        return hospital != null
                ? Optional.ofNullable(ofHospitals(viewer, Set.of(hospital)).get(hospital))
                : Optional.ofNullable(ofRegions(viewer, Set.of(party.region())).get(party.region()));
    }

    private <K> Map<K, ContactBook> read(
            Viewer viewer, Collection<K> keys, Supplier<List<ContactBookRow>> rows, Function<ContactBook, K> key) {
        return keys.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : transactions.read(viewer.scope(), rows).stream()
                        .map(ContactBookRow::book)
                        .collect(Collectors.toMap(key, Function.identity()));
    }

    /**
     * Replaces the contacts of a party as a whole.
     *
     * @param party of its own region
     * @param versionRead the version that was read; 0: there was none
     * @param contacts the first is called first
     * @return refused with FORBIDDEN, INVALID or STALE
     */
    public Outcome<ContactBook> change(Viewer viewer, Party party, int versionRead, List<Contact> contacts) {
        if (!keeps(viewer, party)) {
            return Outcome.refused(
                    UserErrorCode.FORBIDDEN,
                    "",
                    "error.contact.notYours",
                    viewer.role().name());
        }
        try {
            List<Contact> checked = ContactBook.checked(contacts);
            return transactions.decide(viewer.scope(), () -> replaced(viewer, party, versionRead, checked));
        } catch (InvalidValueException invalid) {
            return Outcome.refused(List.of(invalid.error()));
        }
    }

    private static boolean keeps(Viewer viewer, Party party) {
        return viewer.coordinates(party.region())
                || (party.lender() != null && viewer.lendsFor(party.lender()))
                || (party.hospital() != null && viewer.asksFor(party.hospital()));
    }

    private Outcome<ContactBook> replaced(Viewer viewer, Party party, int versionRead, List<Contact> contacts) {
        Optional<ContactBook> before = of(viewer, party);
        ContactBook after = new ContactBook(
                before.map(ContactBook::id).orElseGet(UUID::randomUUID),
                party,
                contacts,
                versionRead + 1,
                time.instant().truncatedTo(ChronoUnit.MICROS),
                viewer.subject());
        if (store(before.isPresent(), versionRead, after) == 0) {
            return Outcome.refused(
                    UserErrorCode.STALE,
                    "version",
                    "error.planBlanc.stale",
                    Integer.toString(versionRead),
                    Integer.toString(of(viewer, party).map(ContactBook::version).orElse(0)));
        }
        journal.record(
                new RegionEvent.ContactsChanged(party.region(), subject(after), party.lender(), party.hospital()),
                viewer.subject());
        return Outcome.done(after);
    }

    private int store(boolean known, int versionRead, ContactBook after) {
        Party party = after.party();
        String contacts = ContactFormat.write(after.contacts());
        if (known) {
            return books.replace(after.id(), versionRead, contacts, after.changedAt(), after.changedBy());
        }
        return versionRead == 0
                ? books.add(
                        after.id(),
                        party.region(),
                        party.lender(),
                        party.hospital(),
                        contacts,
                        after.changedAt(),
                        after.changedBy())
                : 0;
    }

    /** The organisation or the hospital; of coordinators, their contacts themselves. */
    private static UUID subject(ContactBook book) {
        UUID lender = book.party().lender();
        UUID hospital = book.party().hospital();
        return lender != null ? lender : hospital != null ? hospital : book.id();
    }
}
