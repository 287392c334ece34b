package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does each mutation many times at once with one key, over two nodes, and tries its key for another input. */
final class RepeatedTrial extends Trial {

    /** Those that race a hundredfold; the others race by a few, by the same mechanism. */
    private static final Set<String> BY_A_HUNDRED = Set.of(
            "registerExpert", "declareIncident", "requestReinforcement", "planRegion", "publishPlan", "acceptMission");

    private static final int HUNDRED = 100;
    private static final int FEW = 6;
    private static final List<String> NAMES_SOMETHING = List.of(
            "id",
            "needId",
            "regionCode",
            "incidentId",
            "planId",
            "organisationId",
            "establishmentId",
            "legalEntityId",
            "code",
            "expertId");
    private static final JsonMapper JSON = new JsonMapper();

    final Set<String> repeated = new HashSet<>();
    private final AttackedRegion region;
    private int keys;

    RepeatedTrial(AttackedRegion region) {
        super(region);
        this.region = region;
    }

    @Override
    Json done(Viewer viewer, String mutation, String shown, Map<String, ?> input) {
        if (mutation.equals("whatIf")) {
            return super.done(viewer, mutation, shown, input);
        }
        repeated.add(mutation);
        String key = mutation + " " + ++keys;
        Map<String, Object> keyed = Inputs.with(input, Map.of("idempotencyKey", key));
        List<Json> answers = atOnce(
                BY_A_HUNDRED.contains(mutation) ? HUNDRED : FEW,
                i -> region.mutate(i % 2, viewer, Language.FR, mutation, shown, new HashMap<>(keyed)));
        Json first = answers.get(0);
        assertThat(first.at("userErrors").list()).as(mutation).isEmpty();
        assertThat(answers).extracting(RepeatedTrial::bytes).as(mutation).containsOnly(bytes(first));
        otherInput(viewer, mutation, keyed);
        return first;
    }

    private void otherInput(Viewer viewer, String mutation, Map<String, Object> keyed) {
        Map<String, Object> otherwise = new HashMap<>(keyed);
        String named =
                NAMES_SOMETHING.stream().filter(keyed::containsKey).findFirst().orElseThrow();
        otherwise.computeIfPresent(named, (field, id) -> id + "0");
        Json errors =
                region.mutate(viewer, Language.FR, mutation, "", otherwise).at("userErrors");
        assertThat(errors.at("0.code").text()).as(mutation).isEqualTo("KEY_REUSED");
        assertThat(errors.at("0.path").list()).as(mutation).isEqualTo(List.of("idempotencyKey"));
    }

    /** What so many threads get that all begin at the same moment. */
    static <T> List<T> atOnce(int threads, IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<CompletableFuture<T>> answers = IntStream.range(0, threads)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return work.apply(i);
                        },
                        task -> new Thread(task, "racing " + i).start()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    static String bytes(Json answer) {
        try {
            return JSON.writeValueAsString(answer.value());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
