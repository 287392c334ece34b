package fr.renfort.planning.agenda;

/** An expert was published on a shift that starts at now or later. */
public record PublishedDuty(Shift shift, Candidate expert) {
    /** So soon that a move is more than a nuisance (M3). */
    public boolean nearTerm() {
        return shift.span().start() <= shift.policy().times().nearTerm();
    }
}
