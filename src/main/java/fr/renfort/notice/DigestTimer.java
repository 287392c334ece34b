package fr.renfort.notice;

import fr.renfort.board.Decision;
import fr.renfort.database.Transactions;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.notice.contact.Party;
import fr.renfort.notice.contact.UnderAttack;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells the coordinators of each region at 06:30 of its own time what happened since the evening and what waits for them, or that the
 * night was not planned: once a day, and not at all where there is nothing to say. Made up for until noon. Thread-safe.
 */
@Singleton
final class DigestTimer {

    private static final LocalTime DUE = LocalTime.of(6, 30);
    private static final LocalTime TOO_LATE = LocalTime.NOON;
    /** Since 18:00. */
    private static final Duration NIGHT = Duration.ofMinutes(750);

    private final Territory territory;
    private final NightReader night;
    private final NoticeWriter writer;
    private final DigestRepository digests;
    private final Transactions transactions;
    private final Messages messages;
    private final InstantSource time;

    DigestTimer(
            Territory territory,
            NightReader night,
            NoticeWriter writer,
            DigestRepository digests,
            Transactions transactions,
            Messages messages,
            InstantSource time) {
        this.territory = territory;
        this.night = night;
        this.writer = writer;
        this.digests = digests;
        this.transactions = transactions;
        this.messages = messages;
        this.time = time;
    }

    /** Looks at every region; to be called every minute or so. */
    void tick(UnderAttack attack) {
        Instant now = time.instant();
        for (Region region : territory.regions()) {
            LocalTime clock = LocalTime.ofInstant(now, region.timeZone());
            LocalDate day = LocalDate.ofInstant(now, region.timeZone());
            if (!clock.isBefore(DUE) && clock.isBefore(TOO_LATE) && !written(region, day)) {
                write(region, day, now, attack);
            }
        }
    }

    private boolean written(Region region, LocalDate day) {
        return transactions.read(Scope.region(region.code()), () -> digests.written(region.code(), day));
    }

    private void write(Region region, LocalDate day, Instant now, UnderAttack attack) {
        Map<String, Long> happened = night.happened(region.code(), now.minus(NIGHT));
        Map<Decision.Kind, Long> waiting = night.waiting(region.code());
        transactions.write(Scope.region(region.code()), () -> {
            if (digests.begin(region.code(), day, now) == 1 && !(happened.isEmpty() && waiting.isEmpty())) {
                writer.tell(
                        Party.coordinators(region.code()),
                        language -> letter(region, happened, waiting, language),
                        attack);
            }
            return true;
        });
    }

    private Letter letter(
            Region region, Map<String, Long> happened, Map<Decision.Kind, Long> waiting, Language language) {
        Stream<String> alarm = waiting.containsKey(Decision.Kind.ACKNOWLEDGE_ALARM)
                ? Stream.of(text(language, "digest.alarm"))
                : Stream.empty();
        Stream<String> events = happened.entrySet().stream()
                .map(event -> text(
                        language, "digest." + event.getKey(), event.getValue().toString()));
        Stream<String> decisions = waiting.entrySet().stream()
                .map(decision -> text(
                        language,
                        "digest.decide",
                        text(language, "decision." + decision.getKey()),
                        decision.getValue().toString()));
        return new Letter(
                text(language, "digest.subject", region.name()),
                List.of(
                        paragraph(language, "digest.night", Stream.concat(alarm, events)),
                        paragraph(language, "digest.waiting", decisions),
                        text(language, "told.footer", region.arsName())));
    }

    /** A heading and its lines; that there are none is said too. */
    private String paragraph(Language language, String heading, Stream<String> lines) {
        List<String> all = lines.toList();
        return text(language, heading) + "\n"
                + (all.isEmpty() ? text(language, "digest.nothing") : String.join("\n", all));
    }

    private String text(Language language, String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }
}
