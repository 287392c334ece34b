package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.AssignedDuty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** One seat of one shift, and who is on it. Minutes count from now, days from now's local day. */
@PlanningEntity
public class Duty {
    /** Name of the one planning variable. */
    public static final String EXPERT = "expert";

    @PlanningId
    private final int index;

    private final Shift shift;
    private final int seat;
    private final Standing standing;
    private final Admission admission;
    private final int start;
    private final int end;
    private final int localDay;

    @PlanningPin
    private final boolean settled;

    @PlanningVariable(nullable = true, valueRangeProviderRefs = "candidates")
    private @Nullable Candidate expert;

    /** What may still be decided about a duty. */
    public enum Standing {
        OPEN,
        PINNED,
        PAST
    }

    Duty(int index, Shift shift, int seat, Standing standing, Admission admission) {
        this.index = index;
        this.shift = shift;
        this.seat = seat;
        this.standing = standing;
        this.admission = admission;
        boolean past = standing == Standing.PAST;
        this.start = past ? shift.span().start() : shift.span().openStart();
        this.end = shift.span().end();
        this.localDay = past ? shift.span().startDay() : shift.span().openDay();
        this.settled = standing != Standing.OPEN;
    }

    /** The same duty, with the same expert on it, to be changed on its own. */
    public Duty copy() {
        Duty copy = new Duty(index, shift, seat, standing, admission);
        copy.expert = expert;
        return copy;
    }

    /** Whom the solver may choose. */
    @ValueRangeProvider(id = "candidates")
    public List<Candidate> candidates() {
        return admission.candidates();
    }

    /** Position in the roster and in H1's order: by start, then need id, then seat. */
    public int index() {
        return index;
    }

    public Shift shift() {
        return shift;
    }

    public int seat() {
        return seat;
    }

    public Admission admission() {
        return admission;
    }

    public @Nullable Candidate expert() {
        return expert;
    }

    public void assign(@Nullable Candidate newExpert) {
        expert = newExpert;
    }

    /** Its assignment may change, or is promised: not past. */
    public boolean open() {
        return standing != Standing.PAST;
    }

    public boolean past() {
        return standing == Standing.PAST;
    }

    /** Pinned or past: the solver leaves it alone. */
    public boolean settled() {
        return settled;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public int minutes() {
        return end - start;
    }

    public int localDay() {
        return localDay;
    }

    public Site site() {
        return shift.site();
    }

    public boolean onSite() {
        return shift.onSite();
    }

    public DutyKey key() {
        return new DutyKey(shift.need().id(), seat, shift.span().originalStart());
    }

    public AssignedDuty assignedTo(String expertId) {
        return new AssignedDuty(shift.need().id(), seat, shift.span().originalStart(), expertId);
    }

    @Override
    public String toString() {
        return shift + "#" + seat;
    }
}
