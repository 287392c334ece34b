package fr.renfort.graphql.mission;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Language;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.situation.ReasonSentences;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why somebody, or a lot, does not serve: typed, and in sentences that are made for a whole page at once. */
@Singleton
final class ObstacleReasons implements Wiring {

    private static final String SENTENCES = "reasonsOfObstacle";

    private final ReasonSentences sentences;

    ObstacleReasons(ReasonSentences sentences) {
        this.sentences = sentences;
    }

    /** What is told once for all obstacles of a page: in which language, and in whose time. */
    private record Hearer(Language language, String region) {}

    private record Told(Hearer hearer, WhyNot whyNot) {}

    private record Detail(Reason reason, String sentence) {

        Facts facts() {
            return Facts.of(reason);
        }
    }

    /** A sentence a reason, the weightiest first. */
    static CompletableFuture<List<String>> sentences(DataFetchingEnvironment env, String region, WhyNot whyNot) {
        return Fields.whole(env, SENTENCES, new Told(new Hearer(Caller.of(env).language(), region), whyNot));
    }

    /** The reasons themselves, the weightiest first. */
    static CompletableFuture<List<Detail>> details(DataFetchingEnvironment env, String region, WhyNot whyNot) {
        List<Reason> reasons = whyNot.reasons();
        return sentences(env, region, whyNot)
                .thenApply(told -> IntStream.range(0, reasons.size())
                        .mapToObj(i -> new Detail(reasons.get(i), told.get(i)))
                        .toList());
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "ObstacleReason", Detail.class)
                .value("rule", detail -> ReasonSentences.rule(detail.reason()))
                .value("code", detail -> detail.facts().code())
                .value("value", detail -> detail.facts().value())
                .value("limit", detail -> detail.facts().limit())
                .value("distance", detail -> detail.reason().distance())
                .value("from", detail -> detail.facts().from())
                .value("until", detail -> detail.facts().until());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.<Told, List<String>>add(SENTENCES, (viewer, told) -> sentences(told));
    }

    private Map<Told, List<String>> sentences(Set<Told> wanted) {
        Map<Told, List<String>> reasons = new HashMap<>();
        wanted.stream().collect(Collectors.groupingBy(Told::hearer)).forEach((hearer, told) -> {
            List<List<String>> sentencesOfEach = sentences.of(
                    hearer.language(),
                    hearer.region(),
                    told.stream().map(Told::whyNot).toList());
            for (int i = 0; i < told.size(); i++) {
                reasons.put(told.get(i), sentencesOfEach.get(i));
            }
        });
        return reasons;
    }
}
