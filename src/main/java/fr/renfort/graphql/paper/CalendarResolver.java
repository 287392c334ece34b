package fr.renfort.graphql.paper;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Language;
import fr.renfort.paper.calendar.CalendarFeed;
import fr.renfort.paper.calendar.CalendarFeeds;
import fr.renfort.pool.Expert;
import fr.renfort.territory.Organisation;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Calendars at secret addresses. */
@Singleton
final class CalendarResolver implements Wiring {

    private static final String FEED = "calendarFeed";
    private static final String OF_EXPERT = "calendarFeedOfExpert";
    private static final String OF_LENDER = "calendarFeedOfOrganisation";

    private final CalendarFeeds feeds;

    CalendarResolver(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Expert", Expert.class).loaded(FEED, OF_EXPERT, Expert::id);
        Fields.of(wiring, "Organisation", Organisation.class).loaded(FEED, OF_LENDER, Organisation::id);
        Fields.of(wiring, "CalendarFeed", CalendarFeed.class)
                .value("path", feed -> feed.secret() == null ? null : "/calendar/" + feed.secret() + ".ics");
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("makeCalendarFeed", this::make)
                        .dataFetcher("revokeCalendarFeed", this::revoke));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("CalendarFeed", CalendarFeed.class, CalendarFeed::id, feeds::byIds);
        loaders.<UUID, CalendarFeed>add(OF_EXPERT, feeds::ofExperts);
        loaders.<UUID, CalendarFeed>add(OF_LENDER, feeds::ofLenders);
    }

    private Object make(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(FEED, made(Caller.of(env).viewer(), input, input.choice("language", Language.class)));
    }

    private Outcome<CalendarFeed> made(Viewer viewer, Input input, Language language) {
        UUID expert = input.optionalId("expertId", "Expert");
        UUID lender = input.optionalId("organisationId", "Organisation");
        if (expert != null && lender == null) {
            return feeds.makeForExpert(viewer, expert, language);
        }
        return lender != null && expert == null
                ? feeds.makeForLender(viewer, lender, language)
                : Outcome.refused(UserErrorCode.INVALID, "expertId", "error.calendar.owner");
    }

    private Object revoke(DataFetchingEnvironment env) {
        return payload(FEED, feeds.revoke(Caller.of(env).viewer(), Input.of(env).id("id", "CalendarFeed")));
    }
}
