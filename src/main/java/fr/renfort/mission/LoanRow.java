package fr.renfort.mission;

import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loan as its table keeps it. */
@MappedEntity("loan")
record LoanRow(
        @Id UUID id,
        String regionCode,
        UUID lenderId,
        UUID hospitalId,
        UUID planId,
        UUID lotId,
        UUID needId,
        UUID requestId,
        UUID incidentId,
        UUID establishmentId,
        String equipmentCode,
        int quantity,
        @Nullable UUID exerciseId,
        String state,
        @Nullable Integer travelMinutes,
        Instant arrivalAt,
        Instant endsAt,
        Instant awayFrom,
        Instant awayTo,
        @Nullable Instant answerBy,
        @Nullable String reason,
        @Nullable String declineScope,
        Instant steppedAt,
        int version) {

    static LoanRow of(Loan loan) {
        Destination destination = loan.destination();
        Loan.Lending lending = loan.lending();
        Progress progress = loan.progress();
        return new LoanRow(
                loan.id(),
                destination.region(),
                lending.lender(),
                destination.hospital(),
                loan.plan(),
                lending.lot(),
                destination.need(),
                destination.request(),
                destination.incident(),
                destination.site().establishment(),
                lending.content().type().value(),
                lending.content().quantity(),
                destination.exercise(),
                progress.state().name(),
                lending.travelMinutes(),
                lending.presence().from(),
                lending.presence().to(),
                lending.away().from(),
                lending.away().to(),
                progress.answerBy(),
                progress.reason(),
                progress.declineScope() == null ? null : progress.declineScope().name(),
                progress.steppedAt(),
                progress.version());
    }

    Loan loan() {
        return new Loan(
                id,
                planId,
                new Destination(
                        regionCode,
                        needId,
                        requestId,
                        incidentId,
                        new Destination.Site(establishmentId, hospitalId),
                        exerciseId),
                new Loan.Lending(
                        lotId,
                        lenderId,
                        new Loan.Content(new EquipmentCode(equipmentCode), quantity),
                        travelMinutes,
                        new TimeWindow(arrivalAt, endsAt),
                        new TimeWindow(awayFrom, awayTo)),
                new Progress(
                        MissionState.valueOf(state),
                        answerBy,
                        reason,
                        declineScope == null ? null : DeclineScope.valueOf(declineScope),
                        steppedAt,
                        version));
    }
}
