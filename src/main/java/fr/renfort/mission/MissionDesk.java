package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The steps of a mission once its plan is published. Each names the version that its author read. Refused with NOT_FOUND,
 * FORBIDDEN, WRONG_STATE (naming the state), STALE, or CONFLICT when somebody else was faster. Thread-safe.
 */
@Singleton
public final class MissionDesk {

    private final Transactions transactions;
    private final BookingStore missions;
    private final Acceptance acceptance;
    private final StepLog log;

    MissionDesk(Transactions transactions, BookingStore missions, Acceptance acceptance, StepLog log) {
        this.transactions = transactions;
        this.missions = missions;
        this.acceptance = acceptance;
        this.log = log;
    }

    /** The lender says yes to all of it: the expert is promised, and whom to call is copied. */
    public Outcome<Mission> accept(Viewer lender, UUID mission, int version) {
        return accept(lender, mission, version, Yes.TO_ALL);
    }

    /**
     * The lender says yes, also to a part of it, or with another of its experts. Of several who were asked for one seat the first
     * is promised; the others' questions are taken back.
     *
     * @return refused also with INVALID when no duty is over by the date until which it says yes
     */
    public Outcome<Mission> accept(Viewer lender, UUID mission, int version, Yes yes) {
        return Conflicts.told(() -> transactions.decide(lender.scope(), () -> {
            acceptance.takeTurns(mission, yes);
            return stepped(
                            lender,
                            mission,
                            version,
                            Step.ACCEPT,
                            asked -> acceptance.promised(lender, asked, yes).then(promised -> {
                                acceptance.drop(asked, promised);
                                return Outcome.done(promised);
                            }))
                    .then(promised -> {
                        acceptance.thank(promised);
                        return Outcome.done(promised);
                    });
        }));
    }

    /** The lender says no. */
    public Outcome<Mission> decline(Viewer lender, UUID mission, int version, Refusal refusal) {
        return step(
                lender,
                mission,
                version,
                Step.DECLINE,
                asked -> Outcome.done(asked.with(asked.progress().declined(refusal, log.now()))));
    }

    /** The coordinator confirms what the lender offered. */
    public Outcome<Mission> commit(Viewer coordinator, UUID mission, int version) {
        return step(coordinator, mission, version, Step.COMMIT, plain(Step.COMMIT));
    }

    /** The coordinator takes the question back. */
    public Outcome<Mission> withdraw(Viewer coordinator, UUID mission, int version, String reason) {
        return step(coordinator, mission, version, Step.WITHDRAW, because(Step.WITHDRAW, reason));
    }

    /** Takes a promise back; what is left of it is open again. */
    public Outcome<Mission> recall(Viewer viewer, UUID mission, int version, String reason) {
        return step(viewer, mission, version, Step.RECALL, because(Step.RECALL, reason));
    }

    /** The expert has left; nobody leaves for a remote mission. */
    public Outcome<Mission> mobilise(Viewer viewer, UUID mission, int version) {
        return step(
                viewer,
                mission,
                version,
                Step.MOBILISE,
                committed -> committed.stay().mode() == Mode.REMOTE
                        ? Outcome.refused(UserErrorCode.WRONG_STATE, "id", "error.mission.remote")
                        : plain(Step.MOBILISE).apply(committed));
    }

    /** The hospital confirms that the expert has arrived, or connected. */
    public Outcome<Mission> arrive(Viewer viewer, UUID mission, int version) {
        return step(viewer, mission, version, Step.ARRIVE, plain(Step.ARRIVE));
    }

    /** The hospital tells that the expert did not come. */
    public Outcome<Mission> miss(Viewer viewer, UUID mission, int version) {
        return step(viewer, mission, version, Step.MISS, plain(Step.MISS));
    }

    /** The hospital lets the expert go. */
    public Outcome<Mission> release(Viewer viewer, UUID mission, int version) {
        return step(viewer, mission, version, Step.RELEASE, plain(Step.RELEASE));
    }

    /** The expert is back. */
    public Outcome<Mission> confirmReturn(Viewer viewer, UUID mission, int version) {
        return step(viewer, mission, version, Step.RETURN, plain(Step.RETURN));
    }

    /** A timer notes that the lender has not answered in time. */
    public Outcome<Mission> expire(Viewer machine, UUID mission, int version) {
        return step(machine, mission, version, Step.EXPIRE, plain(Step.EXPIRE));
    }

    private Outcome<Mission> step(
            Viewer viewer, UUID id, int version, Step step, Function<Mission, Outcome<Mission>> change) {
        return Conflicts.told(
                () -> transactions.decide(viewer.scope(), () -> stepped(viewer, id, version, step, change)));
    }

    private Outcome<Mission> stepped(
            Viewer viewer, UUID id, int version, Step step, Function<Mission, Outcome<Mission>> change) {
        StepCheck check = new StepCheck(viewer, step, version);
        return missions.lock(id)
                .map(found -> check.of(found).then(change).then(changed -> stored(viewer, found, changed, step)))
                .orElseGet(StepCheck::notFound);
    }

    private Outcome<Mission> stored(Viewer viewer, Mission before, Mission after, Step step) {
        log.write(viewer, List.of(new StepLog.Taken(step, before, after)));
        return Outcome.done(after);
    }

    private Function<Mission, Outcome<Mission>> plain(Step step) {
        return mission -> Outcome.done(mission.with(mission.progress().stepped(step.to(), null, log.now())));
    }

    private Function<Mission, Outcome<Mission>> because(Step step, String reason) {
        return mission -> Refusal.checked(reason)
                .then(checked -> Outcome.done(mission.with(mission.progress().stepped(step.to(), checked, log.now()))));
    }
}
