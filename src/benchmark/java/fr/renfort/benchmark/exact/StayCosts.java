package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.rules.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * S1 of duties: each pays as if it began a stay, less what is saved where it follows another in a stay. Only pairs of one establishment and mode at
 * most 38 hours apart can, so the pairs are few; a pair counts when both are served and nothing between them is.
 */
final class StayCosts {
    private final Options options;
    private final CpModel model;

    StayCosts(Options options, CpModel model) {
        this.options = options;
        this.model = model;
    }

    void add(List<Candidate> experts, LinearExprBuilder soft) {
        experts.forEach(expert -> addSteps(options.of(expert), soft));
    }

    private void addSteps(List<Option> ofExpert, LinearExprBuilder soft) {
        List<LinearExprBuilder> followed = new ArrayList<>();
        ofExpert.forEach(option -> followed.add(LinearExpr.newBuilder()));
        for (int j = 0; j < ofExpert.size(); j++) {
            Option later = ofExpert.get(j);
            if (!later.duty().open()) {
                continue;
            }
            soft.addTerm(later.taken(), Step.cost(later.expert(), null, later.duty()));
            LinearExprBuilder follows = LinearExpr.newBuilder();
            for (int i = 0; i < j; i++) {
                Option earlier = ofExpert.get(i);
                if (mayFollow(earlier, later)) {
                    Literal pair = pair(ofExpert, i, j);
                    soft.addTerm(pair, -saved(earlier, later));
                    followed.get(i).add(pair);
                    follows.add(pair);
                }
            }
            model.addLessOrEqual(follows, later.taken());
        }
        for (int i = 0; i < ofExpert.size(); i++) {
            model.addLessOrEqual(followed.get(i), ofExpert.get(i).taken());
        }
    }

    private static boolean mayFollow(Option earlier, Option later) {
        return Step.continuesStay(later.expert(), earlier.duty(), later.duty())
                && (bothSettled(earlier, later) || !Options.conflict(later.expert(), earlier.duty(), later.duty()))
                && saved(earlier, later) != 0;
    }

    private static boolean bothSettled(Option earlier, Option later) {
        return earlier.settled() && later.settled();
    }

    /** May be negative: an idle day costs more than the handover of somebody without a way. */
    private static long saved(Option earlier, Option later) {
        Duty duty = later.duty();
        return Step.cost(later.expert(), null, duty) - Step.cost(later.expert(), earlier.duty(), duty);
    }

    /** Whether both are served and nothing between them. */
    private Literal pair(List<Option> ofExpert, int i, int j) {
        Option earlier = ofExpert.get(i);
        Option later = ofExpert.get(j);
        List<Literal> between = between(ofExpert, i, j);
        Literal pair = model.newBoolVar(earlier.duty() + " then " + later.duty() + " " + later.expert());
        for (Literal other : between) {
            model.addAtMostOne(new Literal[] {pair, other});
        }
        if (saved(earlier, later) < 0) {
            LinearExprBuilder broken = LinearExpr.newBuilder().add(pair).add(1);
            between.forEach(broken::add);
            model.addGreaterOrEqual(
                    broken, LinearExpr.newBuilder().add(earlier.taken()).add(later.taken()));
        }
        return pair;
    }

    /** What may be served between two and together with both. */
    private static List<Literal> between(List<Option> ofExpert, int i, int j) {
        Option earlier = ofExpert.get(i);
        Option later = ofExpert.get(j);
        List<Literal> between = new ArrayList<>();
        for (Option other : ofExpert.subList(i + 1, j)) {
            if (goesWith(other, earlier) && goesWith(other, later)) {
                between.add(other.taken());
            }
        }
        return between;
    }

    private static boolean goesWith(Option one, Option other) {
        return bothSettled(one, other) || !Options.conflict(one.expert(), one.duty(), other.duty());
    }
}
