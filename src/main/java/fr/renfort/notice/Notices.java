package fr.renfort.notice;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.Text;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was told to whom, and who is to be called: for the coordinators of the region in which it happened. Thread-safe. */
@Singleton
public final class Notices {

    private static final int LONGEST_NOTE = 500;

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final NoticeListRepository lists;
    private final Journal journal;
    private final InstantSource time;

    Notices(
            Transactions transactions,
            NoticeRepository notices,
            NoticeListRepository lists,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.notices = notices;
        this.lists = lists;
        this.journal = journal;
        this.time = time;
    }

    /** The same page of those of many regions, latest written first. The place of a page: when written, id. */
    public Map<String, Page<Notice>> lists(Viewer viewer, Set<String> regions, NoticeFilter filter, PageRequest page) {
        Set<String> seen = regions.stream().filter(viewer::coordinates).collect(Collectors.toSet());
        return seen.isEmpty()
                ? Map.of()
                : Page.map(
                        transactions.read(viewer.scope(), () -> lists.notices(seen, filter, page)), NoticeRow::notice);
    }

    public Map<UUID, Notice> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> notices.byIds(ids)).stream()
                .map(NoticeRow::notice)
                .filter(notice -> viewer.coordinates(notice.region()))
                .collect(Collectors.toMap(Notice::id, Function.identity()));
    }

    /**
     * Sends a notice once more, by e-mail, at once.
     *
     * @return refused with NOT_FOUND, or WRONG_STATE when it has no address or is being sent
     */
    public Outcome<Notice> resend(Viewer coordinator, UUID id) {
        return step(
                coordinator,
                id,
                notice -> notice.to().email() == null
                                || notice.course().channel() != Notice.Channel.EMAIL
                                || notice.course().state() == Notice.State.WAITING
                        ? Outcome.refused(
                                UserErrorCode.WRONG_STATE,
                                "id",
                                "error.notice.resend",
                                notice.course().state().name())
                        : Outcome.done(notice),
                now -> notices.sendAgain(id, now));
    }

    /**
     * Notes that somebody was told by telephone.
     *
     * @param note what they said, at most 500 characters
     * @return refused with NOT_FOUND, INVALID, or WRONG_STATE when nobody is to be called
     */
    public Outcome<Notice> tick(Viewer coordinator, UUID id, @Nullable String note) {
        try {
            String said = Text.optional(note, LONGEST_NOTE, "note", "error.contact.text");
            return step(
                    coordinator,
                    id,
                    notice -> notice.course().state() == Notice.State.TO_CALL
                            ? Outcome.done(notice)
                            : Outcome.refused(
                                    UserErrorCode.WRONG_STATE,
                                    "id",
                                    "error.notice.tick",
                                    notice.course().state().name()),
                    now -> notices.called(id, now, coordinator.subject(), said));
        } catch (InvalidValueException invalid) {
            return Outcome.refused(List.of(invalid.error()));
        }
    }

    @FunctionalInterface
    private interface Storing {
        int at(Instant now);
    }

    private Outcome<Notice> step(Viewer viewer, UUID id, Function<Notice, Outcome<Notice>> check, Storing storing) {
        return transactions.decide(
                viewer.scope(),
                () -> notices.lock(id)
                        .map(NoticeRow::notice)
                        .filter(notice -> viewer.coordinates(notice.region()))
                        .map(notice -> check.apply(notice).then(before -> {
                            storing.at(time.instant());
                            Notice after = notices.byIds(Set.of(id)).get(0).notice();
                            journal.record(stepped(before, after), viewer.subject());
                            return Outcome.done(after);
                        }))
                        .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.notice.notFound")));
    }

    private static RegionEvent stepped(Notice before, Notice after) {
        return new RegionEvent.NoticeStepped(
                before.region(),
                before.id(),
                before.party().lender(),
                before.party().hospital(),
                before.course().state().name(),
                after.course().state().name());
    }
}
