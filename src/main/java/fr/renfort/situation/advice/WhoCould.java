package fr.renfort.situation.advice;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.ExpertNeed;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.Requests;
import fr.renfort.planning.advice.Advisor;
import fr.renfort.planning.advice.Option;
import fr.renfort.situation.ImaginedNeed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who could come, before any plan and beside the plan in force. Who sees the region whole is told who and at what cost, near
 * misses too; the hospital that needs them how many could, from how far and when. Thread-safe.
 */
@Singleton
public final class WhoCould {

    private final Advisors advisors;
    private final Requests requests;
    private final Incidents incidents;

    WhoCould(Advisors advisors, Requests requests, Incidents incidents) {
        this.advisors = advisors;
        this.requests = requests;
        this.incidents = incidents;
    }

    /**
     * What is asked.
     *
     * @param seat of the need, from 0
     * @param startsAt start of the shift, or of what is open of it; null: the need as a whole
     */
    public record Question(
            ExpertNeed need, int seat, @Nullable Instant startsAt) {}

    /** The best for the plan first; nothing for what is not the viewer's to ask, and where there is no such seat to come. */
    public Map<Question, List<Candidacy>> of(Viewer viewer, Collection<Question> questions) {
        Map<UUID, ReinforcementRequest> asking = requests.byIds(
                viewer,
                questions.stream().map(question -> question.need().request()).collect(Collectors.toSet()));
        Map<UUID, Incident> attacks = incidents.byIds(
                viewer,
                asking.values().stream()
                        .map(request -> request.origin().incident())
                        .collect(Collectors.toSet()));
        Map<Question, List<Candidacy>> answers = new HashMap<>();
        for (Question question : questions) {
            ReinforcementRequest request = asking.get(question.need().request());
            Incident attack =
                    request == null ? null : attacks.get(request.origin().incident());
            if (attack != null
                    && mayAsk(viewer, attack.site().region(), attack.site().hospital())) {
                String region = attack.site().region();
                Advisor advisor = advisors.of(region, attack.facts().exercise()).advisor();
                options(advisor, question).ifPresent(options -> answers.put(question, cut(viewer, region, options)));
            }
        }
        return answers;
    }

    private static Optional<List<Option>> options(Advisor advisor, Question question) {
        String need = question.need().id().toString();
        return question.startsAt() == null
                ? Optional.of(advisor.candidates(need))
                : advisor.candidates(need, question.seat(), question.startsAt());
    }

    /** For a need that nobody has asked for yet, as a whole; empty where it is not the viewer's to ask. */
    public Optional<List<Candidacy>> of(Viewer viewer, ImaginedNeed need) {
        String region = need.site().regionCode();
        if (!mayAsk(viewer, region, need.site().legalEntityId())) {
            return Optional.empty();
        }
        Advisors.Advised now = advisors.of(region, false);
        Advisor advisor = new Advisor(need.in(now.snapshot().problem()), now.plan());
        return Optional.of(cut(viewer, region, advisor.candidates(ImaginedNeed.ID)));
    }

    private static boolean mayAsk(Viewer viewer, String region, UUID hospital) {
        return (viewer.sees(region) && viewer.seesNames()) || viewer.asksFor(hospital);
    }

    private static List<Candidacy> cut(Viewer viewer, String region, List<Option> options) {
        boolean whole = viewer.sees(region);
        return options.stream()
                .filter(option -> whole || option.possible())
                .map(option -> new Candidacy(region, whole, option))
                .toList();
    }
}
