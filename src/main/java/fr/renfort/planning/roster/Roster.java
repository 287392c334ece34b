package fr.renfort.planning.roster;

import fr.renfort.planning.facts.AssignedDuty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** All duties of an agenda and who is on each: what the solver works on. Not thread-safe. */
@PlanningSolution
public class Roster {
    private Agenda agenda;

    @PlanningEntityCollectionProperty
    private List<Duty> duties;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** Called by OptaPlanner, which fills the fields of a copy. */
    @SuppressWarnings("NullAway.Init")
    Roster() {}

    Roster(Agenda agenda, List<Duty> duties) {
        this.agenda = agenda;
        this.duties = duties;
    }

    public Agenda agenda() {
        return agenda;
    }

    /** In the order of their index. */
    public List<Duty> duties() {
        return duties;
    }

    public @Nullable HardMediumSoftLongScore score() {
        return score;
    }

    /** Shifts with an open duty. */
    @ProblemFactCollectionProperty
    public List<Shift> openShifts() {
        return agenda.openShifts();
    }

    @ProblemFactCollectionProperty
    public List<HomeWork> homeWork() {
        return agenda.candidates().stream()
                .flatMap(candidate -> candidate.homeWork().stream())
                .toList();
    }

    @ProblemFactCollectionProperty
    public List<PublishedDuty> published() {
        return agenda.published();
    }

    @ProblemFactCollectionProperty
    public List<WeekSpan> weekSpans() {
        return agenda.weekSpans();
    }

    @ProblemFactCollectionProperty
    public List<ReserveDay> reserveDays() {
        return agenda.reserveDays();
    }

    /** Who is on duty, past and pinned duties too, as a plan lists it. */
    public List<AssignedDuty> assignments() {
        return duties.stream()
                .flatMap(duty -> duty.expert() == null
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(
                                duty.assignedTo(duty.expert().id())))
                .toList();
    }
}
