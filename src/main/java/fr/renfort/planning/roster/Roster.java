package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.DutyKey;
import fr.renfort.planning.agenda.HomeWork;
import fr.renfort.planning.agenda.PublishedDuty;
import fr.renfort.planning.agenda.ReserveDay;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.agenda.WeekSpan;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.score.Score;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** All duties of an agenda and who is on each: what the solver works on. Not thread-safe. */
@PlanningSolution(solutionCloner = RosterCloner.class)
public class Roster {
    private final Agenda agenda;

    @PlanningEntityCollectionProperty
    private final List<Duty> duties;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** Only of the roster that a solver works on; not of its copies. */
    private @Nullable Ledger ledger;

    public Roster(Agenda agenda, List<Duty> duties) {
        this.agenda = agenda;
        this.duties = List.copyOf(duties);
    }

    /** Nobody on any duty. */
    public static Roster empty(Agenda agenda) {
        return new Roster(agenda, agenda.duties());
    }

    /** Whoever served or is promised is on duty, nobody else. */
    public static Roster settled(Agenda agenda) {
        Roster roster = empty(agenda);
        roster.duties().forEach(duty -> duty.assign(agenda.settled(duty)));
        return roster;
    }

    /** Whoever a plan lists is on duty: of two entries for one duty the first, unknown ones nowhere. */
    public static Roster listed(Agenda agenda, List<AssignedDuty> listed) {
        Roster roster = empty(agenda);
        for (AssignedDuty assigned : listed) {
            Optional<Duty> duty = agenda.position(DutyKey.of(assigned)).map(roster.duties()::get);
            Optional<Candidate> expert = agenda.candidate(assigned.expert());
            if (duty.isPresent() && expert.isPresent() && duty.get().expert() == null) {
                duty.get().assign(expert.get());
            }
        }
        return roster;
    }

    /** The same with these duties in place of its own; without a ledger. */
    Roster with(List<Duty> copies) {
        Roster copy = new Roster(agenda, copies);
        copy.score = score;
        return copy;
    }

    void keep(Ledger current) {
        ledger = current;
    }

    /** The ledger of the roster that a solver works on. */
    public Ledger ledger() {
        return Objects.requireNonNull(ledger, "only the roster that a solver works on has a ledger");
    }

    public Agenda agenda() {
        return agenda;
    }

    /** In the order of their index. */
    public List<Duty> duties() {
        return duties;
    }

    /**
     * What the solver found it to score.
     *
     * @throws NullPointerException when no solver has looked at it
     */
    public Score total() {
        HardMediumSoftLongScore found = Objects.requireNonNull(score, "no solver has looked at this roster");
        return new Score(found.hardScore(), found.mediumScore(), found.softScore());
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
                        ? Stream.empty()
                        : Stream.of(duty.assignedTo(duty.expert().id())))
                .toList();
    }
}
