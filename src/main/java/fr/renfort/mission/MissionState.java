package fr.renfort.mission;

/** How far a mission or a loan is; in brackets the word of OASIS EDXL-RM. */
public enum MissionState {
    /** In a plan that nobody has published. */
    PROPOSED,
    /** Published: the lender has been asked, with a deadline (RequestResource). */
    SOLICITED,
    /** The lender said yes (ResponseToRequestResource). */
    OFFERED,
    /** The coordinator confirmed (CommitResource). */
    COMMITTED,
    /** Left (ReportResourceDeploymentStatus). */
    MOBILISED,
    /** Arrived or connected (ActualArrival). */
    ON_SITE,
    /** Did not arrive. */
    NO_SHOW,
    /** Done (ReleaseResource). */
    RELEASED,
    /** Back (ActualReturnArrival). */
    RETURNED,
    /** The lender said no (Decline). */
    DECLINED,
    /** No answer in time. */
    EXPIRED,
    /** The question was taken back. */
    WITHDRAWN,
    /** Taken back after a promise (RequestReturn). */
    RECALLED;

    /** Promised: never moved by planning, and guarded by the database against double bookings. */
    public boolean active() {
        return this == OFFERED || this == COMMITTED || this == MOBILISED || this == ON_SITE;
    }

    /** Asked for or promised: what planning calls published. */
    public boolean published() {
        return this == SOLICITED || active();
    }
}
