package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The steps of a loan once its plan is published. Each names the version that its author read. Refused with NOT_FOUND,
 * FORBIDDEN, WRONG_STATE (naming the state), STALE, or CONFLICT when the lot is promised elsewhere. Thread-safe.
 */
@Singleton
public final class LoanDesk {

    private final Transactions transactions;
    private final BookingStore loans;
    private final StepLog log;

    LoanDesk(Transactions transactions, BookingStore loans, StepLog log) {
        this.transactions = transactions;
        this.loans = loans;
        this.log = log;
    }

    /** The lender says yes: the lot is promised. */
    public Outcome<Loan> accept(Viewer lender, UUID loan, int version) {
        return step(lender, loan, version, Step.ACCEPT, asked -> {
            loans.takeTurns(List.of(asked.lending().lot()));
            return plain(Step.ACCEPT).apply(asked);
        });
    }

    /** The lender says no. */
    public Outcome<Loan> decline(Viewer lender, UUID loan, int version, Refusal refusal) {
        return step(
                lender,
                loan,
                version,
                Step.DECLINE,
                asked -> Outcome.done(asked.with(asked.progress().declined(refusal, log.now()))));
    }

    /** The coordinator confirms what the lender offered. */
    public Outcome<Loan> commit(Viewer coordinator, UUID loan, int version) {
        return step(coordinator, loan, version, Step.COMMIT, plain(Step.COMMIT));
    }

    /** The coordinator takes the question back. */
    public Outcome<Loan> withdraw(Viewer coordinator, UUID loan, int version, String reason) {
        return step(coordinator, loan, version, Step.WITHDRAW, because(Step.WITHDRAW, reason));
    }

    /** Takes a promise back; what it was for is open again. */
    public Outcome<Loan> recall(Viewer viewer, UUID loan, int version, String reason) {
        return step(viewer, loan, version, Step.RECALL, because(Step.RECALL, reason));
    }

    /** The lot has left. */
    public Outcome<Loan> mobilise(Viewer viewer, UUID loan, int version) {
        return step(viewer, loan, version, Step.MOBILISE, plain(Step.MOBILISE));
    }

    /** The hospital confirms that the lot has arrived. */
    public Outcome<Loan> arrive(Viewer viewer, UUID loan, int version) {
        return step(viewer, loan, version, Step.ARRIVE, plain(Step.ARRIVE));
    }

    /** The hospital tells that the lot did not come. */
    public Outcome<Loan> miss(Viewer viewer, UUID loan, int version) {
        return step(viewer, loan, version, Step.MISS, plain(Step.MISS));
    }

    /** The hospital gives the lot back. */
    public Outcome<Loan> release(Viewer viewer, UUID loan, int version) {
        return step(viewer, loan, version, Step.RELEASE, plain(Step.RELEASE));
    }

    /** The lot is back. */
    public Outcome<Loan> confirmReturn(Viewer viewer, UUID loan, int version) {
        return step(viewer, loan, version, Step.RETURN, plain(Step.RETURN));
    }

    /** A timer notes that the lender has not answered in time. */
    public Outcome<Loan> expire(Viewer machine, UUID loan, int version) {
        return step(machine, loan, version, Step.EXPIRE, plain(Step.EXPIRE));
    }

    private Outcome<Loan> step(Viewer viewer, UUID id, int version, Step step, Function<Loan, Outcome<Loan>> change) {
        StepCheck check = new StepCheck(viewer, step, version);
        return Conflicts.told(() -> transactions.decide(
                viewer.scope(),
                () -> loans.lockLoan(id)
                        .map(found ->
                                check.of(found).then(change).then(changed -> stored(viewer, found, changed, step)))
                        .orElseGet(StepCheck::notFound)));
    }

    private Outcome<Loan> stored(Viewer viewer, Loan before, Loan after, Step step) {
        log.write(viewer, List.of(new StepLog.Taken(step, before, after)));
        return Outcome.done(after);
    }

    private Function<Loan, Outcome<Loan>> plain(Step step) {
        return loan -> Outcome.done(loan.with(loan.progress().stepped(step.to(), null, log.now())));
    }

    private Function<Loan, Outcome<Loan>> because(Step step, String reason) {
        return loan -> Refusal.checked(reason)
                .then(checked -> Outcome.done(loan.with(loan.progress().stepped(step.to(), checked, log.now()))));
    }
}
