package fr.renfort.planning;

import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.lending.Loan;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.DutyRules;
import fr.renfort.planning.rules.LoanRules;
import fr.renfort.planning.score.Rule;
import java.util.EnumMap;
import java.util.Map;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolutionUpdatePolicy;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;

/** Applies the constraint streams to a roster or to loans as they are. Thread-safe. */
final class RuleBook {
    /** How streams are computed: set here once, for scoring and for the tests of the rules. */
    static final ConstraintStreamImplType STREAMS = ConstraintStreamImplType.BAVET;

    private final SolutionManager<Roster, HardMediumSoftLongScore> rosters =
            manager(Roster.class, Duty.class, DutyRules.class);
    private final SolutionManager<LoanBook, HardMediumSoftLongScore> loans =
            manager(LoanBook.class, Loan.class, LoanRules.class);

    private static <T> SolutionManager<T, HardMediumSoftLongScore> manager(
            Class<T> solution, Class<?> entity, Class<? extends ConstraintProvider> rules) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(solution)
                .withEntityClasses(entity)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(rules)
                        .withConstraintStreamImplType(STREAMS));
        return SolutionManager.create(SolverFactory.<T>create(config));
    }

    /** The penalty of every rule, zero or positive; a rule without one may be absent. */
    Map<Rule, Long> penalties(Roster roster, LoanBook book) {
        Map<Rule, Long> penalties = new EnumMap<>(Rule.class);
        add(penalties, rosters.explain(roster, SolutionUpdatePolicy.UPDATE_SCORE_ONLY));
        add(penalties, loans.explain(book, SolutionUpdatePolicy.UPDATE_SCORE_ONLY));
        return penalties;
    }

    private static void add(Map<Rule, Long> penalties, ScoreExplanation<?, HardMediumSoftLongScore> explanation) {
        for (ConstraintMatchTotal<HardMediumSoftLongScore> total :
                explanation.getConstraintMatchTotalMap().values()) {
            Rule rule = Rule.valueOf(total.getConstraintName().substring(0, 2));
            HardMediumSoftLongScore score = total.getScore();
            penalties.merge(rule, -(score.hardScore() + score.mediumScore() + score.softScore()), Long::sum);
        }
    }
}
