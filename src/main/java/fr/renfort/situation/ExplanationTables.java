package fr.renfort.situation;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.planning.explain.EmptySeat;
import fr.renfort.planning.explain.Explainer;
import fr.renfort.planning.explain.LoanReasons;
import fr.renfort.planning.explain.MissingUnits;
import fr.renfort.planning.explain.Relaxation;
import fr.renfort.planning.explain.StayReasons;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.planning.facts.PlanningProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows why a plan is as it is, as tables for a terminal. Ids stand for names. */
public final class ExplanationTables {

    private static final int[] PEOPLE = {12, 12, 6, 24, 24, 10};
    private static final int[] EQUIPMENT = {24, 24, 12, 10};
    private static final int[] UNSERVED = {12, 12, 16, 48};

    private final Messages messages = new Messages();
    private final Wording wording;
    private final ReasonSentences sentences;
    private final RelaxationSentences relaxations;
    private final Map<String, String> skills = new LinkedHashMap<>();

    public ExplanationTables(Language language, PlanningProblem problem) {
        wording = new Wording(language, problem.period().zone());
        sentences = ReasonSentences.withIds(problem.period().zone());
        relaxations = RelaxationSentences.withIds(problem.period().zone());
        problem.demand().expertNeeds().forEach(need -> skills.put(need.id(), need.skill()));
    }

    /** Who goes where and why, what is lent and why, what stays unserved and why. Ends with a line feed. */
    public String of(Explainer explainer) {
        return people(explainer.stayReasons())
                + equipment(explainer.loanReasons())
                + unserved(explainer.emptySeats(), explainer.missingUnits());
    }

    private String people(List<StayReasons> stays) {
        if (stays.isEmpty()) {
            return phrase("report.nobody") + "\n\n";
        }
        TextTable table = new TextTable(columns("from", "to", "duties", "need", "who", "way"), PEOPLE);
        stays.stream()
                .sorted(Comparator.comparing(reasons -> reasons.stay().span().from()))
                .forEach(reasons -> table.row(
                        List.of(
                                wording.moment(reasons.stay().span().from()),
                                wording.moment(reasons.stay().span().to()),
                                Integer.toString(reasons.stay().duties().size()),
                                reasons.stay().need(),
                                reasons.stay().expert(),
                                way(reasons.travelMinutes())),
                        why(reasons)));
        return phrase("report.people") + "\n\n" + table.text() + '\n';
    }

    private List<String> why(StayReasons reasons) {
        StayReasons.RunnerUp second = reasons.runnerUp();
        return List.of(
                phrase("why.eligible", skills.getOrDefault(reasons.stay().need(), "")),
                reasons.travelMinutes().isPresent()
                        ? phrase("why.arrival", wording.moment(reasons.arrival()))
                        : phrase("why.connected", wording.moment(reasons.arrival())),
                phrase("why.cost", MissionSentences.points(reasons.cost())),
                second == null
                        ? phrase("why.noRunnerUp")
                        : phrase("why.runnerUp", second.expert(), MissionSentences.difference(second.difference())));
    }

    private String way(OptionalInt travelMinutes) {
        return travelMinutes.isPresent() ? wording.duration(travelMinutes.getAsInt()) : phrase("report.remote");
    }

    private String equipment(List<LoanReasons> loans) {
        if (loans.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(columns("need", "lot", "from", "way"), EQUIPMENT);
        loans.forEach(loan -> table.row(
                List.of(loan.need(), loan.lot(), wording.moment(loan.arrival()), way(loan.travelMinutes())),
                List.of(phrase("why.cost", MissionSentences.points(loan.cost())))));
        return phrase("report.equipment") + "\n\n" + table.text() + '\n';
    }

    private String unserved(List<EmptySeat> seats, List<MissingUnits> units) {
        if (seats.isEmpty() && units.isEmpty()) {
            return phrase("report.allServed") + "\n";
        }
        TextTable table = new TextTable(columns("from", "to", "missing", "need"), UNSERVED);
        Map<List<Object>, List<EmptySeat>> shifts = new LinkedHashMap<>();
        seats.forEach(seat -> shifts.computeIfAbsent(List.of(seat.need(), seat.start()), key -> new ArrayList<>())
                .add(seat));
        shifts.values().forEach(same -> addShift(table, same));
        units.forEach(missing -> table.row(
                List.of(
                        wording.moment(missing.span().from()),
                        wording.moment(missing.span().to()),
                        phrase("report.missing.EQUIPMENT", Integer.toString(missing.units())),
                        missing.need()),
                nearest(
                        phrase(counted(missing.lots(), "gap.noLot", "gap.lots"), size(missing.lots())),
                        missing.lots(),
                        missing.relaxation())));
        return phrase("report.unserved") + "\n\n" + table.text();
    }

    private void addShift(TextTable table, List<EmptySeat> same) {
        EmptySeat seat = same.get(0);
        table.row(
                List.of(
                        wording.moment(seat.open().from()),
                        wording.moment(seat.open().to()),
                        phrase("report.missing.SEAT", size(same)),
                        seat.need() + " " + skills.getOrDefault(seat.need(), "")),
                nearest(
                        phrase(counted(seat.skilled(), "gap.nobody", "gap.skilled"), size(seat.skilled())),
                        seat.skilled(),
                        seat.relaxation()));
    }

    private static String counted(List<WhyNot> whyNots, String none, String some) {
        return switch (whyNots.size()) {
            case 0 -> none;
            case 1 -> some + ".one";
            default -> some;
        };
    }

    /** The summary, everybody with every reason, nearest misses first, and what would be enough. */
    private List<String> nearest(String summary, List<WhyNot> whyNots, @Nullable Relaxation relaxation) {
        List<List<String>> reasons = sentences.of(wording.language(), "", whyNots);
        List<String> lines = new ArrayList<>(List.of(summary));
        for (int i = 0; i < whyNots.size(); i++) {
            List<String> why = reasons.get(i);
            lines.add("· "
                    + phrase(
                            "gap.near",
                            whyNots.get(i).id(),
                            why.isEmpty() ? phrase("gap.free") : String.join(", ", why)));
        }
        if (relaxation != null) {
            lines.add(
                    phrase("report.relaxationOf", relaxation.id(), relaxations.of(wording.language(), "", relaxation)));
        }
        return lines;
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> phrase("report.column." + name)).toList();
    }

    private static String size(List<?> list) {
        return Integer.toString(list.size());
    }

    private String phrase(String key, String... arguments) {
        return messages.text(wording.language().locale(), key, List.of(arguments));
    }
}
