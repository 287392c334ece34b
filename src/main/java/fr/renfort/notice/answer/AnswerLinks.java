package fr.renfort.notice.answer;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.entry.session.Secret;
import fr.renfort.mission.Booking;
import fr.renfort.mission.Loan;
import fr.renfort.mission.LoanDesk;
import fr.renfort.mission.Loans;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionDesk;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Missions;
import fr.renfort.mission.Refusal;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Addresses by which lenders answer. Looking at one does nothing; answering uses it up, together with the answer or not at all. Only
 * digests are stored. Thread-safe, among all nodes.
 */
@Singleton
public final class AnswerLinks {

    private final Transactions transactions;
    private final AnswerLinkRepository links;
    private final Missions missions;
    private final Loans loans;
    private final MissionDesk missionDesk;
    private final LoanDesk loanDesk;
    private final InstantSource time;

    AnswerLinks(
            Transactions transactions,
            AnswerLinkRepository links,
            Missions missions,
            Loans loans,
            MissionDesk missionDesk,
            LoanDesk loanDesk,
            InstantSource time) {
        this.transactions = transactions;
        this.links = links;
        this.missions = missions;
        this.loans = loans;
        this.missionDesk = missionDesk;
        this.loanDesk = loanDesk;
        this.time = time;
    }

    /**
     * A new address for a question that is open.
     *
     * @param notice by which it is sent
     * @return its last part; empty when nothing is asked any more
     */
    public Optional<String> make(UUID lender, UUID subject, UUID notice) {
        return asked(lender(lender, notice), subject).map(booking -> {
            String secret = Secret.random();
            String region = booking.destination().region();
            Instant deadline = Objects.requireNonNull(booking.progress().answerBy());
            transactions.write(
                    Scope.region(region),
                    () -> links.add(Secret.digest(secret), region, lender, subject, notice, time.instant(), deadline));
            return secret;
        });
    }

    /** What an address asks; empty when there is none like that, it was used, or the question is answered or over. */
    public Optional<Question> question(String secret) {
        return known(secret).flatMap(link -> {
            Viewer lender = lender(link.lenderId(), link.noticeId());
            return asked(lender, link.subjectId()).map(booking -> new Question(lender, booking));
        });
    }

    /**
     * Answers.
     *
     * @param refusal null: yes to all of it
     * @return refused as {@link MissionDesk} does, and with NOT_FOUND when there is no question any more; the address then stays
     *     as it was
     */
    public Outcome<Booking> answer(String secret, @Nullable Refusal refusal) {
        Optional<Question> question = question(secret);
        if (question.isEmpty()) {
            return Outcome.refused(UserErrorCode.NOT_FOUND, "", "answer.none");
        }
        Viewer lender = question.get().lender();
        return transactions.decide(lender.scope(), () -> {
            links.know(Secret.digest(secret));
            return links.use(Secret.digest(secret), time.instant()) == 1
                    ? answered(lender, question.get().booking(), refusal)
                    : Outcome.refused(UserErrorCode.NOT_FOUND, "", "answer.none");
        });
    }

    private Outcome<Booking> answered(Viewer lender, Booking booking, @Nullable Refusal refusal) {
        int version = booking.progress().version();
        if (booking instanceof Mission mission) {
            return (refusal == null
                            ? missionDesk.accept(lender, mission.id(), version)
                            : missionDesk.decline(lender, mission.id(), version, refusal))
                    .then(Outcome::done);
        }
        return (refusal == null
                        ? loanDesk.accept(lender, booking.id(), version)
                        : loanDesk.decline(lender, booking.id(), version, refusal))
                .then(Outcome::done);
    }

    /** Forgets the addresses of questions that were over by then, in some regions. */
    public void forget(Viewer machine, Instant before) {
        transactions.write(machine.scope(), () -> links.forget(before));
    }

    private Optional<AnswerLinkRow> known(String secret) {
        String digest = Secret.digest(secret);
        return transactions.write(Scope.NONE, () -> {
            links.know(digest);
            return links.open(digest, time.instant());
        });
    }

    private Optional<Booking> asked(Viewer lender, UUID subject) {
        return missions.find(lender, subject)
                .<Booking>map(mission -> mission)
                .or(() -> loans.find(lender, subject).<Loan>map(loan -> loan))
                .filter(booking -> booking.state() == MissionState.SOLICITED)
                .filter(booking -> booking.progress().answerBy() != null
                        && booking.progress().answerBy().isAfter(time.instant()));
    }

    private static Viewer lender(UUID lender, UUID notice) {
        return new Viewer("notice:" + notice, Role.LENDER, Set.of(), lender, null, null);
    }
}
