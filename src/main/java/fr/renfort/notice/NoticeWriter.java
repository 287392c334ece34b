package fr.renfort.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.database.Transactions;
import fr.renfort.language.Language;
import fr.renfort.notice.contact.Contact;
import fr.renfort.notice.contact.Party;
import fr.renfort.notice.contact.Reach;
import fr.renfort.notice.contact.UnderAttack;
import fr.renfort.notice.contact.Way;
import fr.renfort.notice.duty.DutyRotas;
import fr.renfort.notice.mail.Mailer;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes notices of occasions: one letter for all that a party is to be told at a moment, to each of its contacts. An occasion is
 * taken and its notices are stored in one transaction: each becomes notices once, whoever dies. Thread-safe.
 */
@Singleton
final class NoticeWriter {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final OccasionRepository occasions;
    private final NoticeRepository notices;
    private final Reach reach;
    private final FactsReader facts;
    private final LetterWriter letters;
    private final Mailer mailer;
    private final Names names;
    private final DutyRotas rotas;
    private final InstantSource time;

    NoticeWriter(
            Transactions transactions,
            OccasionRepository occasions,
            NoticeRepository notices,
            Reach reach,
            FactsReader facts,
            LetterWriter letters,
            Mailer mailer,
            Names names,
            DutyRotas rotas,
            InstantSource time) {
        this.transactions = transactions;
        this.occasions = occasions;
        this.notices = notices;
        this.reach = reach;
        this.facts = facts;
        this.letters = letters;
        this.mailer = mailer;
        this.names = names;
        this.rotas = rotas;
        this.time = time;
    }

    /** Writes what waits to be told, oldest first. */
    void write(UnderAttack attack) {
        List<OccasionRow> waiting = transactions.read(reach.everywhere().scope(), () -> occasions.oldest(AT_ONCE));
        Map<Party, List<OccasionRow>> ofParties =
                waiting.stream().collect(groupingBy(OccasionRow::party, LinkedHashMap::new, toList()));
        ofParties.forEach((party, rows) -> store(party, rows, written(party, rows, attack)));
    }

    private void store(Party party, List<OccasionRow> rows, List<Notice> written) {
        List<Long> places = rows.stream().map(OccasionRow::sequence).toList();
        transactions.write(Scope.region(party.region()), () -> {
            if (occasions.take(places) == places.size()) {
                notices.insertAll(written.stream().map(NoticeRow::of).toList());
            }
            return true;
        });
    }

    private List<Notice> written(Party party, List<OccasionRow> rows, UnderAttack attack) {
        List<Occasion> told =
                Occasion.stillToBeTold(rows.stream().map(OccasionRow::occasion).toList());
        return ways(party, attack).stream()
                .flatMap(way -> notices(party, told, way))
                .toList();
    }

    /** What somebody is told: one of what is real, and one of exercises. */
    private Stream<Notice> notices(Party party, List<Occasion> told, Way way) {
        Map<Boolean, List<Facts>> known = told.stream()
                .flatMap(occasion -> facts.of(occasion, way.language()).stream())
                .collect(groupingBy(Facts::exercise));
        return known.entrySet().stream()
                .map(alike -> notice(
                        party, way, alike.getKey(), letters.write(party.region(), alike.getValue(), way.language())));
    }

    /**
     * Tells one person at once of a request that nobody has acknowledged, in the caller's transaction.
     *
     * @param contact of the region's rota, or of the national centre
     */
    void tellOf(ReinforcementRequest request, Contact contact, UnderAttack attack) {
        Party party = Party.coordinators(request.origin().region());
        Occasion occasion = new Occasion(NoticeKind.ESCALATION, party, request.id());
        List<Notice> written = ways(party, List.of(Way.of(contact)), attack).stream()
                .flatMap(way -> notices(party, List.of(occasion), way))
                .toList();
        notices.insertAll(written.stream().map(NoticeRow::of).toList());
    }

    /** Tells a party something at once, in the caller's transaction; of what is real. */
    void tell(Party party, Function<Language, Letter> letter, UnderAttack attack) {
        notices.insertAll(ways(party, attack).stream()
                .map(way -> NoticeRow.of(notice(party, way, false, letter.apply(way.language()))))
                .toList());
    }

    private List<Way> ways(Party party, UnderAttack attack) {
        List<Contact> onDuty = party.ofCoordinators() ? rotas.onDuty(party.sight(), party.region()) : List.of();
        return ways(
                party,
                Stream.concat(onDuty.stream().limit(1).map(Way::of), reach.of(party, attack).stream())
                        .distinct()
                        .toList(),
                attack);
    }

    /** By e-mail to all who have one; else one of them is called. */
    private List<Way> ways(Party party, List<Way> known, UnderAttack attack) {
        List<Way> byMail = known.stream()
                .filter(way -> mailer.sends() && way.email() != null && !attack.reads(way.email()))
                .toList();
        if (!byMail.isEmpty()) {
            return byMail;
        }
        return List.of(known.stream()
                .filter(way -> way.phone() != null)
                .findFirst()
                .map(Way::byPhone)
                .orElseGet(() -> new Way(names.of(party), null, null, Language.FR)));
    }

    private Notice notice(Party party, Way way, boolean exercise, Letter letter) {
        boolean byMail = way.email() != null;
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        return new Notice(
                UUID.randomUUID(),
                party,
                exercise,
                new Notice.Recipient(way.name(), way.email(), way.phone(), way.language()),
                new Notice.Text(letter.subjectLine(), letter.body()),
                new Notice.Course(
                        byMail ? Notice.Channel.EMAIL : Notice.Channel.PHONE,
                        byMail ? Notice.State.WAITING : Notice.State.TO_CALL,
                        now,
                        0,
                        byMail ? now : null,
                        byMail ? null : "notice.problem.noMail",
                        null,
                        null));
    }
}
