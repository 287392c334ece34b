package fr.renfort.graphql.notice;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import fr.renfort.notice.Notice;
import fr.renfort.notice.NoticeFilter;
import fr.renfort.notice.Notices;
import fr.renfort.territory.Region;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices, and the list of those to call. */
@Singleton
final class NoticeResolver implements Wiring {

    private static final String OF_REGION = "noticesOfRegion";

    private final Notices notices;
    private final Messages messages;

    NoticeResolver(Notices notices, Messages messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).fetched("notices", (region, env) -> page(env, region.code()));
        Fields.of(wiring, "Notice", Notice.class)
                .loaded("region", "regionByCode", Notice::region)
                .loaded("organisation", "Organisation", notice -> notice.party().lender())
                .loaded("legalEntity", "LegalEntity", notice -> notice.party().hospital())
                .value("recipient", notice -> notice.to().name())
                .value("email", notice -> notice.to().email())
                .value("phone", notice -> notice.to().phone())
                .value("channel", notice -> notice.course().channel())
                .value("state", notice -> notice.course().state())
                .value("subjectLine", notice -> notice.text().subjectLine())
                .value("text", notice -> notice.text().shown())
                .value("writtenAt", notice -> notice.course().writtenAt())
                .value("attempts", notice -> notice.course().attempts())
                .value("nextAttemptAt", notice -> notice.course().nextAttemptAt())
                .fetched("problem", this::problem)
                .value("sentAt", notice -> notice.course().sentAt())
                .value("call", notice -> notice.course().call());
        Fields.of(wiring, "PhoneNotice", Notice.Call.class);
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("resendNotice", this::resend).dataFetcher("tickNotice", this::tick));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Notice", Notice.class, Notice::id, notices::byIds);
        Lists.<String, NoticeFilter, Notice>add(loaders, OF_REGION, notices::lists);
    }

    private static Object page(DataFetchingEnvironment env, String region) {
        return Lists.<Notice>load(
                env,
                OF_REGION,
                region,
                filter(env),
                notice -> List.of(
                        notice.course().writtenAt().toString(), notice.id().toString()));
    }

    private static NoticeFilter filter(DataFetchingEnvironment env) {
        NoticeFilter filter = Input.ofArguments(env)
                .optionalObject(
                        "filter",
                        given -> new NoticeFilter(
                                given.choices("states", Notice.State.class), given.optionalFlag("exercise")));
        return filter == null ? new NoticeFilter(Set.of(), null) : filter;
    }

    private @Nullable String problem(Notice notice, DataFetchingEnvironment env) {
        String problem = notice.course().problem();
        return problem == null ? null : messages.text(Caller.of(env).language().locale(), problem, List.of());
    }

    private Object resend(DataFetchingEnvironment env) {
        return payload(
                "notice", notices.resend(Caller.of(env).viewer(), Input.of(env).id("id", "Notice")));
    }

    private Object tick(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "notice", notices.tick(Caller.of(env).viewer(), input.id("id", "Notice"), input.optionalText("note")));
    }
}
