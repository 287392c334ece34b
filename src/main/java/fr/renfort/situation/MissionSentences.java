package fr.renfort.situation;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.mission.Mission;
import fr.renfort.mission.Why;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.pool.Expert;
import fr.renfort.pool.Experts;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in people's words why a plan has somebody there. Thread-safe. */
@Singleton
public final class MissionSentences {

    private final Messages messages;
    private final Territory territory;
    private final Experts experts;

    MissionSentences(Messages messages, Territory territory, Experts experts) {
        this.messages = messages;
        this.territory = territory;
        this.experts = experts;
    }

    /** By mission: the rules met, the way, the arrival, what it costs, the runner-up. Nothing of what the viewer may not read. */
    public Map<UUID, List<String>> of(Viewer viewer, Language language, Collection<Mission> missions) {
        Map<UUID, Expert> seconds = experts.byIds(viewer, runnersUp(missions));
        Map<UUID, List<String>> sentences = new HashMap<>();
        for (Mission mission : missions) {
            Wording wording = new Wording(
                    language, territory.region(mission.destination().region()).timeZone());
            sentences.put(
                    mission.id(), mission.why() == null ? List.of() : whole(mission, mission.why(), wording, seconds));
        }
        return sentences;
    }

    /** The cost and the runner-up alone, in one line. */
    String line(Language language, Why why, Map<UUID, Expert> seconds) {
        String cost = text(language, "why.cost", points(why.cost()));
        return why.runnerUp() == null ? cost : cost + " ; " + runnerUp(language, why.runnerUp(), seconds);
    }

    static Set<UUID> runnersUp(Collection<Mission> missions) {
        Set<UUID> seconds = new HashSet<>();
        for (Mission mission : missions) {
            Why why = mission.why();
            if (why != null && why.runnerUp() != null) {
                seconds.add(why.runnerUp().expert());
            }
        }
        return seconds;
    }

    private List<String> whole(Mission mission, Why why, Wording wording, Map<UUID, Expert> seconds) {
        Language language = wording.language();
        List<String> sentences = new ArrayList<>();
        sentences.add(text(language, "why.eligible", mission.stay().skill().value()));
        Integer minutes = mission.stay().journey().travelMinutes();
        if (mission.stay().mode() == Mode.REMOTE) {
            sentences.add(text(language, "why.remote"));
        } else if (minutes != null) {
            sentences.add(text(language, "why.travel", wording.duration(minutes)));
        }
        sentences.add(text(
                language, "why.arrival", wording.moment(mission.stay().journey().arrival())));
        sentences.add(text(language, "why.cost", points(why.cost())));
        sentences.add(
                why.runnerUp() == null
                        ? text(language, "why.noRunnerUp")
                        : runnerUp(language, why.runnerUp(), seconds));
        return sentences;
    }

    private String runnerUp(Language language, Why.RunnerUp second, Map<UUID, Expert> seconds) {
        Expert expert = seconds.get(second.expert());
        String name = expert == null ? text(language, "why.somebody") : name(expert);
        return text(language, "why.runnerUp", name, difference(second.difference()));
    }

    static String name(Expert expert) {
        return expert.details().givenName() + " " + expert.details().familyName();
    }

    /** {@code M1 -7200, S1 +160}. */
    static String points(Map<Rule, Long> cost) {
        return cost.isEmpty()
                ? "0"
                : new TreeMap<>(cost)
                        .entrySet().stream()
                                .map(rule -> rule.getKey() + " " + signed(rule.getValue()))
                                .collect(Collectors.joining(", "));
    }

    /** The level that matters first. */
    static String difference(Score score) {
        if (score.hard() != 0) {
            return "H " + signed(score.hard());
        }
        return score.medium() != 0 ? "M " + signed(score.medium()) : "S " + signed(score.soft());
    }

    private static String signed(long points) {
        return points > 0 ? "+" + points : Long.toString(points);
    }

    private String text(Language language, String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }
}
