package fr.renfort.pool;

import fr.renfort.vocabulary.GeoPoint;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("expert")
record ExpertRow(
        @Id UUID id,
        String regionCode,
        UUID lenderId,
        String givenName,
        String familyName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable UUID homeEstablishmentId,
        double baseLatitude,
        double baseLongitude,
        int maxTravelMinutes,
        int noticeMinutes,
        int maxWeeklyMinutes,
        int workedBeforeMinutes,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        int version) {

    static ExpertRow of(Expert expert) {
        Expert.Details details = expert.details();
        Expert.Terms terms = details.terms();
        return new ExpertRow(
                expert.id(),
                expert.region(),
                expert.lender(),
                details.givenName(),
                details.familyName(),
                details.phone(),
                details.email(),
                expert.base().homeSite(),
                expert.base().point().latitude(),
                expert.base().point().longitude(),
                terms.maxTravelMinutes(),
                terms.noticeMinutes(),
                terms.maxWeeklyMinutes(),
                terms.workedBeforeMinutes(),
                expert.standing().since(),
                expert.standing().withdrawnAt(),
                expert.standing().version());
    }

    Expert expert() {
        return new Expert(
                id,
                regionCode,
                lenderId,
                new Expert.Details(
                        givenName,
                        familyName,
                        phone,
                        email,
                        new Expert.Terms(maxTravelMinutes, noticeMinutes, maxWeeklyMinutes, workedBeforeMinutes)),
                new BasePoint(homeEstablishmentId, new GeoPoint(baseLatitude, baseLongitude)),
                new Standing(createdAt, withdrawnAt, version));
    }
}
