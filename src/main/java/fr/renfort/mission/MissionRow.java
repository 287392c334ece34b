package fr.renfort.mission;

import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mission as its table keeps it.
 *
 * @param why null in pages of lists, where it is read when somebody asks for it
 */
@MappedEntity("mission")
record MissionRow(
        @Id UUID id,
        String regionCode,
        UUID lenderId,
        UUID hospitalId,
        UUID planId,
        UUID expertId,
        UUID needId,
        UUID requestId,
        UUID incidentId,
        UUID establishmentId,
        String skillCode,
        String mode,
        @Nullable UUID exerciseId,
        String state,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer travelMinutes,
        Instant arrivalAt,
        @Nullable String why,
        @Nullable Instant answerBy,
        @Nullable String reason,
        @Nullable String declineScope,
        @Nullable String cardName,
        @Nullable String cardPhone,
        @Nullable Integer cardLevel,
        Instant steppedAt,
        int version) {

    static MissionRow of(Mission mission) {
        Destination destination = mission.destination();
        Mission.Stay stay = mission.stay();
        Progress progress = mission.progress();
        CallingCard card = mission.card();
        return new MissionRow(
                mission.id(),
                destination.region(),
                stay.lender(),
                destination.hospital(),
                mission.plan(),
                stay.expert(),
                destination.need(),
                destination.request(),
                destination.incident(),
                destination.site().establishment(),
                stay.skill().value(),
                stay.mode().name(),
                destination.exercise(),
                progress.state().name(),
                stay.span().from(),
                stay.span().to(),
                stay.journey().travelMinutes(),
                stay.journey().arrival(),
                ReasonsFormat.write(Objects.requireNonNull(mission.why())),
                progress.answerBy(),
                progress.reason(),
                progress.declineScope() == null ? null : progress.declineScope().name(),
                card == null ? null : card.name(),
                card == null ? null : card.phone(),
                card == null ? null : card.level(),
                progress.steppedAt(),
                progress.version());
    }

    Mission mission(Later<List<Duty>> duties) {
        return mission(duties, Later.read(() -> ReasonsFormat.readWhy(Objects.requireNonNull(why))));
    }

    Mission mission(Later<List<Duty>> duties, Later<Why> reasons) {
        return new Mission(
                id,
                planId,
                new Destination(
                        regionCode,
                        needId,
                        requestId,
                        incidentId,
                        new Destination.Site(establishmentId, hospitalId),
                        exerciseId),
                new Mission.Stay(
                        expertId,
                        lenderId,
                        new SkillCode(skillCode),
                        Mode.valueOf(mode),
                        new Mission.Journey(travelMinutes, arrivalAt),
                        new TimeWindow(startsAt, endsAt),
                        duties),
                reasons,
                new Progress(
                        MissionState.valueOf(state),
                        answerBy,
                        reason,
                        declineScope == null ? null : DeclineScope.valueOf(declineScope),
                        steppedAt,
                        version),
                cardName == null || cardLevel == null ? null : new CallingCard(cardName, cardPhone, cardLevel));
    }
}
