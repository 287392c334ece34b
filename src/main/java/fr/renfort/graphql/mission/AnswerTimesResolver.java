package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Keepsake;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.AnswerTimes;
import fr.renfort.mission.AnswerTimesBook;
import fr.renfort.territory.Region;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** How long lenders have to answer. */
@Singleton
final class AnswerTimesResolver implements Wiring {

    private static final String TIMES = "answerTimes";

    private final AnswerTimesBook book;

    AnswerTimesResolver(AnswerTimesBook book) {
        this.book = book;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).loaded(TIMES, TIMES, Region::code);
        Fields.of(wiring, "AnswerTimes", AnswerTimes.class)
                .value("leastMinutes", times -> times.minutes().least())
                .value("urgentMinutes", times -> times.minutes().urgent())
                .value("usualMinutes", times -> times.minutes().usual());
        wiring.type("Mutation", mutation -> mutation.dataFetcher("changeAnswerTimes", this::change));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.keep(new Keepsake<>("AnswerTimes", AnswerTimes.class, AnswerTimes::region, book::of));
        loaders.<String, AnswerTimes>add(TIMES, book::of);
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                TIMES,
                book.change(
                        Caller.of(env).viewer(),
                        input.text("regionCode"),
                        input.integer("version"),
                        new AnswerTimes.Minutes(
                                input.integer("leastMinutes"),
                                input.integer("urgentMinutes"),
                                input.integer("usualMinutes"))));
    }
}
