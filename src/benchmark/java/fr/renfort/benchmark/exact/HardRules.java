package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.HomeWork;
import fr.renfort.planning.agenda.WeekSpan;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.rules.Rest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** H1 to H4 as limits: nothing adds a breach to those among what is settled, which is the best that can be. */
final class HardRules {
    private static final int MOST_DAYS = 6;

    private final Agenda agenda;
    private final Options options;
    private final WorkDays days;
    private final CpModel model;

    HardRules(Agenda agenda, Options options, WorkDays days, CpModel model) {
        this.agenda = agenda;
        this.options = options;
        this.days = days;
        this.model = model;
    }

    void add() {
        for (Candidate expert : agenda.candidates()) {
            List<Option> open = options.of(expert).stream()
                    .filter(option -> !option.settled())
                    .toList();
            addRest(open);
            for (WeekSpan span : agenda.weekSpans()) {
                List<Option> inSpan = open.stream()
                        .filter(option -> span.contains(option.day()))
                        .toList();
                if (!inSpan.isEmpty()) {
                    addWeek(expert, span, inSpan);
                }
            }
        }
        agenda.candidates().stream()
                .collect(Collectors.groupingBy(Candidate::organisation, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::addLender);
    }

    /** H1. */
    private void addRest(List<Option> open) {
        for (int i = 0; i < open.size(); i++) {
            Option earlier = open.get(i);
            for (int j = i + 1; j < open.size() && near(earlier, open.get(j)); j++) {
                if (Options.conflict(
                        earlier.expert(), earlier.duty(), open.get(j).duty())) {
                    model.addAtMostOne(
                            new Literal[] {earlier.taken(), open.get(j).taken()});
                }
            }
        }
    }

    private static boolean near(Option earlier, Option later) {
        return later.duty().start() - earlier.duty().start() < Rest.REACH_MINUTES;
    }

    /** H2 and H3. */
    private void addWeek(Candidate expert, WeekSpan span, List<Option> open) {
        int minutes = 0;
        Set<Integer> worked = new TreeSet<>();
        boolean served = false;
        for (HomeWork block : expert.homeWork()) {
            if (span.contains(block.localDay())) {
                minutes += block.minutes();
                worked.add(block.localDay());
            }
        }
        for (Option option : options.of(expert)) {
            if (option.settled() && span.contains(option.day())) {
                minutes += option.duty().minutes();
                worked.add(option.day());
                served = true;
            }
        }
        int left = Math.max(0, expert.expert().limits().maxWeeklyMinutes() - minutes);
        LinearExprBuilder taken = LinearExpr.newBuilder();
        open.forEach(option -> taken.addTerm(option.taken(), option.duty().minutes()));
        model.addLessOrEqual(taken, left);
        if (worked.size() > MOST_DAYS && !served) {
            open.forEach(option -> model.addEquality(option.taken(), 0));
        }
        int shortest =
                open.stream().mapToInt(option -> option.duty().minutes()).min().orElse(1);
        LinearExprBuilder all = LinearExpr.newBuilder();
        open.forEach(option -> all.add(option.taken()));
        model.addLessOrEqual(all, left / shortest);
        LinearExprBuilder furtherDays = LinearExpr.newBuilder();
        IntStream.rangeClosed(span.firstDay(), span.lastDay())
                .filter(day -> !worked.contains(day))
                .mapToObj(day -> days.decided(expert, day))
                .filter(java.util.Objects::nonNull)
                .forEach(furtherDays::add);
        model.addLessOrEqual(furtherDays, Math.max(0, MOST_DAYS - worked.size()));
    }

    /** H4. */
    private void addLender(Organisation lender, List<Candidate> people) {
        Map<Integer, LinearExprBuilder> further = new LinkedHashMap<>();
        for (Candidate expert : people) {
            options.of(expert).stream()
                    .map(Option::day)
                    .distinct()
                    .filter(day -> !days.settled(expert, day))
                    .forEach(day -> {
                        Literal decided = days.decided(expert, day);
                        if (decided != null) {
                            further.computeIfAbsent(day, key -> LinearExpr.newBuilder())
                                    .add(decided);
                        }
                    });
        }
        further.forEach((day, experts) -> {
            int served = (int)
                    people.stream().filter(expert -> days.settled(expert, day)).count();
            model.addLessOrEqual(experts, Math.max(0, lender.maxLentPerDay() - served));
        });
    }
}
