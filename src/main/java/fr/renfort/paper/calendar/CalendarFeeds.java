package fr.renfort.paper.calendar;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.entry.session.Secret;
import fr.renfort.journal.Journal;
import fr.renfort.language.Language;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionFilter;
import fr.renfort.mission.MissionOwner;
import fr.renfort.mission.Missions;
import fr.renfort.pool.Expert;
import fr.renfort.pool.Experts;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calendars at secret addresses: one of each expert and of each organisation, made and taken back by whoever keeps the pool, or by the
 * expert. A new one replaces the one before. Thread-safe.
 */
@Singleton
public final class CalendarFeeds {

    /** How far back a calendar shows. */
    private static final Duration BACK = Duration.ofDays(30);

    private static final int MOST_PAGES = 10;

    private final Transactions transactions;
    private final CalendarFeedRepository feeds;
    private final Experts experts;
    private final Organisations organisations;
    private final Missions missions;
    private final CalendarWriter writer;
    private final Journal journal;
    private final InstantSource time;

    CalendarFeeds(
            Transactions transactions,
            CalendarFeedRepository feeds,
            Experts experts,
            Organisations organisations,
            Missions missions,
            CalendarWriter writer,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.feeds = feeds;
        this.experts = experts;
        this.organisations = organisations;
        this.missions = missions;
        this.writer = writer;
        this.journal = journal;
        this.time = time;
    }

    /** Those in force, by expert. One statement. */
    public Map<UUID, CalendarFeed> ofExperts(Viewer viewer, Collection<UUID> of) {
        return read(viewer, of, () -> feeds.ofExperts(of), CalendarFeed::expert);
    }

    /** Those in force, by organisation, experts' own apart. One statement. */
    public Map<UUID, CalendarFeed> ofLenders(Viewer viewer, Collection<UUID> of) {
        return read(viewer, of, () -> feeds.ofLenders(of), CalendarFeed::lender);
    }

    public Map<UUID, CalendarFeed> byIds(Viewer viewer, Collection<UUID> ids) {
        return read(viewer, ids, () -> feeds.byIds(ids), CalendarFeed::id);
    }

    private Map<UUID, CalendarFeed> read(
            Viewer viewer,
            Collection<UUID> keys,
            Supplier<List<CalendarFeedRow>> rows,
            Function<CalendarFeed, UUID> key) {
        return keys.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : transactions.read(viewer.scope(), rows).stream()
                        .map(CalendarFeedRow::feed)
                        .collect(Collectors.toMap(key, Function.identity()));
    }

    /**
     * Makes the calendar of an expert; the one before is worth nothing any more.
     *
     * @return with its secret, this once; refused with NOT_FOUND or FORBIDDEN
     */
    public Outcome<CalendarFeed> makeForExpert(Viewer viewer, UUID id, Language language) {
        return experts.find(viewer, id)
                .map(expert -> keeps(viewer, expert)
                        ? made(viewer, expert.region(), expert.lender(), id, language)
                        : CalendarFeeds.<CalendarFeed>forbidden())
                .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "expertId", "error.calendar.expert"));
    }

    /** The same for all experts of an organisation. */
    public Outcome<CalendarFeed> makeForLender(Viewer viewer, UUID id, Language language) {
        Optional<Organisation> lender = organisations.find(id);
        if (lender.isEmpty()) {
            return Outcome.refused(UserErrorCode.NOT_FOUND, "organisationId", "error.contact.noParty");
        }
        String region = lender.get().regionCode();
        return viewer.lendsFor(id) || viewer.coordinates(region)
                ? made(viewer, region, id, null, language)
                : forbidden();
    }

    /**
     * Takes a calendar back.
     *
     * @return what it was; refused with NOT_FOUND or FORBIDDEN
     */
    public Outcome<CalendarFeed> revoke(Viewer viewer, UUID id) {
        CalendarFeed feed = byIds(viewer, Set.of(id)).get(id);
        if (feed == null) {
            return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.calendar.feed");
        }
        return keeps(viewer, feed) ? taken(viewer, feed) : forbidden();
    }

    private Outcome<CalendarFeed> taken(Viewer viewer, CalendarFeed feed) {
        return asLender(viewer, feed.lender(), () -> {
            revoked(viewer, feed);
            return feed;
        });
    }

    /** In the lender's scope, inside the viewer's transaction: an expert, who is let in before, writes no journal. */
    private Outcome<CalendarFeed> asLender(Viewer viewer, UUID lender, Supplier<CalendarFeed> work) {
        return transactions.decide(
                viewer.scope(),
                () -> Outcome.done(transactions.elsewhere(new Scope(Set.of(), lender, null, null), work)));
    }

    private Outcome<CalendarFeed> made(
            Viewer viewer, String region, UUID lender, @Nullable UUID expert, Language language) {
        return asLender(viewer, lender, () -> {
            feeds.takeTurns(expert == null ? lender : expert);
            (expert == null ? feeds.ofLenders(Set.of(lender)) : feeds.ofExperts(Set.of(expert)))
                    .forEach(row -> revoked(viewer, row.feed()));
            CalendarFeed feed = new CalendarFeed(
                    UUID.randomUUID(),
                    region,
                    lender,
                    expert,
                    language,
                    time.instant().truncatedTo(ChronoUnit.MICROS),
                    viewer.subject(),
                    Secret.random());
            feeds.add(
                    feed.id(),
                    Secret.digest(String.valueOf(feed.secret())),
                    region,
                    lender,
                    expert,
                    language.name(),
                    feed.madeAt(),
                    feed.madeBy());
            journal.record(new RegionEvent.CalendarFeedMade(region, feed.id(), lender), viewer.subject());
            return feed;
        });
    }

    private void revoked(Viewer viewer, CalendarFeed feed) {
        feeds.revoke(feed.id(), time.instant());
        journal.record(new RegionEvent.CalendarFeedRevoked(feed.region(), feed.id(), feed.lender()), viewer.subject());
    }

    private static boolean keeps(Viewer viewer, Expert expert) {
        return viewer.lendsFor(expert.lender())
                || viewer.coordinates(expert.region())
                || (viewer.is(Role.EXPERT) && expert.id().equals(viewer.expert()));
    }

    private static boolean keeps(Viewer viewer, CalendarFeed feed) {
        return viewer.lendsFor(feed.lender())
                || viewer.coordinates(feed.region())
                || (viewer.is(Role.EXPERT)
                        && feed.expert() != null
                        && feed.expert().equals(viewer.expert()));
    }

    private static <T> Outcome<T> forbidden() {
        return Outcome.refused(UserErrorCode.FORBIDDEN, "", "error.calendar.notYours");
    }

    /** The calendar at an address, as iCalendar; empty when there is none, or it was taken back. */
    public Optional<String> calendar(String secret) {
        return found(secret).map(feed -> writer.write(feed, sight(feed), missions(feed)));
    }

    private Optional<CalendarFeed> found(String secret) {
        String digest = Secret.digest(secret);
        return transactions.write(Scope.NONE, () -> {
            feeds.know(digest);
            return feeds.byDigest(digest).map(CalendarFeedRow::feed);
        });
    }

    private static Viewer sight(CalendarFeed feed) {
        return new Viewer("calendar:" + feed.id(), Role.LENDER, Set.of(), feed.lender(), null, null);
    }

    private List<Mission> missions(CalendarFeed feed) {
        Instant from = time.instant().minus(BACK);
        MissionFilter.Which which = new MissionFilter.Which(Set.of(), null, null, from, null);
        MissionFilter filter = feed.expert() == null
                ? new MissionFilter(MissionOwner.LENDER, feed.lender(), which)
                : new MissionFilter(MissionOwner.EXPERT, feed.expert(), which);
        List<Mission> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MOST);
        for (int page = 0; page < MOST_PAGES; page++) {
            Page<Mission> read = missions.list(sight(feed), filter, request);
            all.addAll(read.items());
            if (!read.more()) {
                break;
            }
            Mission last = read.items().get(read.items().size() - 1);
            request = new PageRequest(
                    PageRequest.MOST,
                    List.of(last.span().from().toString(), last.id().toString()),
                    false);
        }
        return all;
    }
}
