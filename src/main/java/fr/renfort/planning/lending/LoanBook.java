package fr.renfort.planning.lending;

import fr.renfort.planning.facts.AssignedLoan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** All loans that may be, and which are. Not thread-safe. */
@PlanningSolution
public class LoanBook {
    @ProblemFactCollectionProperty
    private List<EquipmentDemand> demands;

    @ProblemFactCollectionProperty
    private List<PublishedLoan> published;

    @PlanningEntityCollectionProperty
    private List<Loan> loans;

    /** Written by OptaPlanner, which needs it; what loans cost is read rule by rule. */
    @PlanningScore
    @SuppressWarnings("UnusedVariable")
    private @Nullable HardMediumSoftLongScore score;

    /** Called by OptaPlanner, which fills the fields of a copy. */
    @SuppressWarnings("NullAway.Init")
    LoanBook() {}

    LoanBook(List<EquipmentDemand> demands, List<PublishedLoan> published, List<Loan> loans) {
        this.demands = List.copyOf(demands);
        this.published = List.copyOf(published);
        this.loans = List.copyOf(loans);
    }

    @ValueRangeProvider(id = "lentOrNot")
    public List<Boolean> lentOrNot() {
        return List.of(false, true);
    }

    public List<EquipmentDemand> demands() {
        return demands;
    }

    public List<PublishedLoan> published() {
        return published;
    }

    public List<Loan> loans() {
        return loans;
    }

    /** What is lent, pinned loans too, as a plan lists it. */
    public List<AssignedLoan> assignments() {
        return loans.stream().filter(Loan::lent).map(Loan::assigned).toList();
    }
}
