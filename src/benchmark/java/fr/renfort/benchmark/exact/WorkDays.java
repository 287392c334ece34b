package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** On which local days each expert serves: what is settled, and what is decided. */
final class WorkDays {
    private final List<Map<Integer, Literal>> decided = new ArrayList<>();
    private final List<Set<Integer>> settled = new ArrayList<>();
    private final List<Set<Integer>> settledOpen = new ArrayList<>();

    WorkDays(Agenda agenda, Options options, CpModel model) {
        for (Candidate expert : agenda.candidates()) {
            Map<Integer, List<Option>> byDay = new TreeMap<>();
            Set<Integer> served = new TreeSet<>();
            Set<Integer> servedOpen = new TreeSet<>();
            for (Option option : options.of(expert)) {
                if (!option.settled()) {
                    byDay.computeIfAbsent(option.day(), key -> new ArrayList<>())
                            .add(option);
                    continue;
                }
                served.add(option.day());
                if (option.duty().open()) {
                    servedOpen.add(option.day());
                }
            }
            Map<Integer, Literal> literals = new HashMap<>();
            byDay.forEach((day, ofDay) -> literals.put(day, literal(ofDay, model)));
            decided.add(literals);
            settled.add(served);
            settledOpen.add(servedOpen);
        }
    }

    /** Whether any of the options is taken. */
    private static Literal literal(List<Option> options, CpModel model) {
        if (options.size() == 1) {
            return options.get(0).taken();
        }
        Literal any = model.newBoolVar(
                options.get(0).expert() + " on day " + options.get(0).day());
        LinearExprBuilder sum = LinearExpr.newBuilder();
        options.forEach(option -> sum.add(option.taken()));
        if (allConflict(options)) {
            model.addEquality(sum, any);
        } else {
            options.forEach(option -> model.addImplication(option.taken(), any));
            model.addGreaterOrEqual(sum, any);
        }
        return any;
    }

    static boolean allConflict(List<Option> options) {
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                Option one = options.get(i);
                if (!Options.conflict(one.expert(), one.duty(), options.get(j).duty())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether an expert takes anything that is not settled on the day; absent: there is nothing to take. */
    @Nullable
    Literal decided(Candidate expert, int day) {
        return decided.get(expert.index()).get(day);
    }

    /** Days of what is settled, past duties too. */
    boolean settled(Candidate expert, int day) {
        return settled.get(expert.index()).contains(day);
    }

    /** Days of what is settled and not past. */
    boolean settledOpen(Candidate expert, int day) {
        return settledOpen.get(expert.index()).contains(day);
    }
}
