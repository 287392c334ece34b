package fr.renfort.vocabulary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a region. Recorded in the journal in the transaction that did it, and heard in that same
 * transaction by the rooms above.
 */
public sealed interface RegionEvent {

    /** Code of the region it happened in. */
    String region();

    /** Id of what it happened to. */
    UUID subject();

    /** Organisation whose people or lots it touches. */
    default @Nullable UUID lender() {
        return null;
    }

    /** Legal entity of the establishment it touches. */
    default @Nullable UUID hospital() {
        return null;
    }

    record OrganisationRegistered(String region, UUID subject, UUID lender) implements RegionEvent {}

    record OrganisationChanged(String region, UUID subject, UUID lender) implements RegionEvent {}

    /** Sites were put on an information system by a person, or it got another name. */
    record InformationSystemShared(String region, UUID subject) implements RegionEvent {}

    record ExpertRegistered(String region, UUID subject, UUID lender) implements RegionEvent {}

    record ExpertChanged(String region, UUID subject, UUID lender) implements RegionEvent {}

    record ExpertWithdrawn(String region, UUID subject, UUID lender) implements RegionEvent {}

    record LotRegistered(String region, UUID subject, UUID lender) implements RegionEvent {}

    record LotChanged(String region, UUID subject, UUID lender) implements RegionEvent {}

    record LotSplit(String region, UUID subject, UUID lender, UUID part) implements RegionEvent {}

    record LotWithdrawn(String region, UUID subject, UUID lender) implements RegionEvent {}

    record IncidentDeclared(String region, UUID subject, UUID hospital, int severity) implements RegionEvent {}

    /** What is known of an incident was corrected. {@code spread}: it hits other information systems than before. */
    record IncidentChanged(String region, UUID subject, UUID hospital, boolean exercise, boolean spread)
            implements RegionEvent {}

    record IncidentClosed(String region, UUID subject, UUID hospital) implements RegionEvent {}

    /** It was noted what the CNIL or CERT Santé was told. */
    record IncidentReported(String region, UUID subject, UUID hospital) implements RegionEvent {}

    record ComplaintFiled(String region, UUID subject, UUID hospital) implements RegionEvent {}

    /** A request was stored: its run is queued in the same transaction. */
    record ReinforcementRequested(String region, UUID subject, UUID hospital, UUID incident, boolean exercise)
            implements RegionEvent {}

    /** A request was weighed by a coordinator; {@code severity} replaces the declared one. */
    record RequestTriaged(String region, UUID subject, UUID hospital, UUID incident, boolean exercise, int severity)
            implements RegionEvent {}

    /** A request was refused, cancelled or closed; {@code state} is the new one. */
    record RequestEnded(String region, UUID subject, UUID hospital, UUID incident, boolean exercise, String state)
            implements RegionEvent {}

    /** A request went on: help is under way, or going home. */
    record RequestStepped(String region, UUID subject, UUID hospital, UUID incident, String from, String to)
            implements RegionEvent {}

    /** A hospital made codes to sign in by, on a sheet of paper; those of the sheet before are worth nothing any more. */
    record SignInCodesPrinted(String region, UUID subject, UUID hospital) implements RegionEvent {}

    /** Somebody signed in for a hospital by the code at a {@code place} of the sheet. */
    record SignInCodeUsed(String region, UUID subject, UUID hospital, int place) implements RegionEvent {}

    /** A package of a region was set, or of the plan blanc of its {@code hospital}. */
    record PackageChanged(
            String region, UUID subject, @Nullable UUID hospital) implements RegionEvent {}

    /** A package of a region, or of the plan blanc of its {@code hospital}, was taken out of use, or put back. */
    record PackageRemoved(
            String region, UUID subject, @Nullable UUID hospital, boolean restored) implements RegionEvent {}

    /** A hospital, which is the subject, recorded a version of its plan blanc. */
    record PlanBlancChanged(String region, UUID subject, UUID hospital, int version) implements RegionEvent {}

    /** Notices go to other people: of a lender, of a hospital, or, with neither, of the coordinators. */
    record ContactsChanged(
            String region,
            UUID subject,
            @Nullable UUID lender,
            @Nullable UUID hospital) implements RegionEvent {}

    /** A notice was sent again, or somebody was called; {@code to} is its new state. */
    record NoticeStepped(
            String region,
            UUID subject,
            @Nullable UUID lender,
            @Nullable UUID hospital,
            String from,
            String to) implements RegionEvent {}

    /** Others are on duty for a region, or at other times. */
    record DutyRotaChanged(String region, UUID subject, int version) implements RegionEvent {}

    /** A coordinator has seen a request. */
    record RequestAcknowledged(String region, UUID subject, UUID hospital) implements RegionEvent {}

    /** Nobody had acknowledged a request in time: the next on duty, or the national centre, was told. */
    record RequestEscalated(String region, UUID subject, UUID hospital, int step, boolean national)
            implements RegionEvent {}

    /** A calendar got an address: of an expert, or of all experts of the lender. */
    record CalendarFeedMade(String region, UUID subject, UUID lender) implements RegionEvent {}

    /** The address of a calendar is worth nothing any more. */
    record CalendarFeedRevoked(String region, UUID subject, UUID lender) implements RegionEvent {}

    /** A region plans by other numbers; {@code policy} holds all of them as JSON, as they are now. */
    record PolicyChanged(String region, UUID subject, int version, String policy) implements RegionEvent {}

    /** A region's lenders have other times to answer, in minutes. */
    record AnswerTimesChanged(String region, UUID subject, int least, int urgent, int usual) implements RegionEvent {}

    record RunQueued(String region, UUID subject) implements RegionEvent {}

    record RunFinished(String region, UUID subject, UUID plan) implements RegionEvent {}

    record RunFailed(String region, UUID subject, String reference) implements RegionEvent {}

    record PlanProposed(String region, UUID subject) implements RegionEvent {}

    record PlanPublished(String region, UUID subject) implements RegionEvent {}

    /** A mission took a step of its lifecycle. {@code reopens}: its duties are to be filled again. */
    record MissionStepped(
            String region, UUID subject, UUID lender, UUID hospital, String from, String to, boolean reopens)
            implements RegionEvent {}

    /** A coordinator asked a lender for somebody by hand; {@code derogation}: rest or week is broken by one. */
    record AssignedByHand(String region, UUID subject, UUID lender, UUID hospital, boolean exercise, boolean derogation)
            implements RegionEvent {}

    /** The arrival sheet or the handover note of a mission was written. */
    record MissionPaperWritten(String region, UUID subject, UUID lender, UUID hospital) implements RegionEvent {}

    /** A loan took a step of its lifecycle. {@code reopens}: its need is to be filled again. */
    record LoanStepped(String region, UUID subject, UUID lender, UUID hospital, String from, String to, boolean reopens)
            implements RegionEvent {}

    /**
     * It is no longer known who did some things, of one person or of so long ago. {@code entries}: from how many entries of the
     * journal they were taken; {@code why}: PERSON or RETENTION.
     */
    record ActorsForgotten(String region, UUID subject, long entries, String why) implements RegionEvent {}
}
