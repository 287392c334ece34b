package fr.renfort.benchmark.instance;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.situation.file.ProblemFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * Prints what a golden problem and ours of the same size are like, side by side: ours as the mean of seeds 1 to 5 and 101 to 105.
 * Usage: {@code InstanceStatistics S src/test/resources/golden/s-04-exact.instance.json}
 */
public final class InstanceStatistics {
    private InstanceStatistics() {}

    public static void main(String... arguments) throws IOException {
        Size size = Size.valueOf(arguments[0]);
        Map<String, Double> golden = of(ProblemFile.read(Path.of(arguments[1])));
        List<Map<String, Double>> ours = LongStream.concat(
                        LongStream.rangeClosed(1, 5), LongStream.rangeClosed(101, 105))
                .mapToObj(seed -> of(Instances.of(size, seed)))
                .toList();
        System.out.printf("| %s | golden | ours | least | most |%n| --- | --- | --- | --- | --- |%n", size);
        golden.forEach((what, value) -> {
            double[] values = ours.stream()
                    .mapToDouble(one -> one.getOrDefault(what, 0.0))
                    .sorted()
                    .toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                    what,
                    value,
                    mean,
                    values[0],
                    values[values.length - 1]);
        });
    }

    private static Map<String, Double> of(PlanningProblem problem) {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<Expert> experts = problem.resources().experts();
        figures.put("skills an expert", mean(experts, expert -> expert.skills().size()));
        figures.put(
                "level",
                mean(
                        experts.stream()
                                .flatMap(expert -> expert.skills().values().stream())
                                .toList(),
                        level -> level));
        figures.put(
                "availability windows",
                mean(experts, expert -> expert.calendar().availability().size()));
        figures.put(
                "share with home work",
                mean(experts, expert -> truth(!expert.calendar().homeWork().isEmpty())));
        figures.put(
                "travel accepted, min", mean(experts, expert -> expert.limits().maxTravelMinutes()));
        figures.put("notice, min", mean(experts, expert -> expert.limits().noticeMinutes()));
        figures.put("week, min", mean(experts, expert -> expert.limits().maxWeeklyMinutes()));
        figures.put("worked lately, min", mean(experts, Expert::workedMinutesLast28Days));
        figures.put(
                "units a lot",
                mean(problem.resources().lots(), lot -> lot.content().quantity()));
        addDemand(problem, figures);
        addDuties(problem, figures);
        return figures;
    }

    private static void addDemand(PlanningProblem problem, Map<String, Double> figures) {
        List<ExpertNeed> needs = problem.demand().expertNeeds();
        figures.put("expert needs", (double) needs.size());
        figures.put(
                "equipment needs", (double) problem.demand().equipmentNeeds().size());
        figures.put("seats a need", mean(needs, need -> need.seats().headcount()));
        figures.put("minimum level", mean(needs, need -> need.seats().minimumLevel()));
        figures.put("priority", mean(needs, ExpertNeed::priority));
        figures.put("share remote", mean(needs, need -> truth(!need.onSite())));
        figures.put(
                "share of day shifts",
                mean(needs, need -> truth(need.workingTime().pattern() == ShiftPattern.DAY)));
        figures.put("exclusions a need", mean(needs, need -> need.exclusions().size()));
    }

    private static void addDuties(PlanningProblem problem, Map<String, Double> figures) {
        Agenda agenda = AgendaDraft.of(problem);
        List<Duty> open =
                agenda.duties().stream().filter(duty -> !duty.settled()).toList();
        int published = problem.standing().published().duties().size();
        figures.put("duties to fill", (double) open.size());
        figures.put("candidates a duty", mean(open, duty -> duty.candidates().size()));
        figures.put("published duties", (double) published);
        figures.put(
                "share of these promised",
                problem.standing().pinned().duties().size() / (double) Math.max(1, published));
        figures.put(
                "reserve targets", (double) problem.policy().reserveTargets().size());
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    private static <T> double mean(Collection<T> things, ToDoubleFunction<T> figure) {
        return things.stream().mapToDouble(figure).average().orElse(0);
    }
}
