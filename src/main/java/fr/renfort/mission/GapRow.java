package fr.renfort.mission;

import fr.renfort.planning.explain.WhyNot;
import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gap as its table keeps it. */
@MappedEntity("plan_gap")
record GapRow(
        @Id UUID id,
        UUID planId,
        String regionCode,
        UUID hospitalId,
        UUID requestId,
        UUID needId,
        String kind,
        @Nullable Integer seat,
        @Nullable Instant shiftStart,
        Instant startsAt,
        Instant endsAt,
        @Nullable Integer missingUnits,
        String why,
        @Nullable String relaxation) {

    /** The seats of a shift share their reasons: these are written once. */
    static List<GapRow> of(List<Gap> gaps, String region) {
        IdentityHashMap<List<WhyNot>, String> written = new IdentityHashMap<>();
        return gaps.stream()
                .map(gap -> of(gap, region, written.computeIfAbsent(gap.why(), ReasonsFormat::write)))
                .toList();
    }

    private static GapRow of(Gap gap, String region, String why) {
        Gap.Missing missing = gap.missing();
        return new GapRow(
                gap.id(),
                gap.plan(),
                region,
                gap.target().hospital(),
                gap.target().request(),
                gap.target().need(),
                missing instanceof Gap.Seat ? "SEAT" : missing instanceof Gap.Units ? "EQUIPMENT" : "TOO_SHORT",
                missing instanceof Gap.Seat empty ? empty.seat() : null,
                missing instanceof Gap.Seat empty ? empty.shiftStart() : null,
                gap.window().from(),
                gap.window().to(),
                missing instanceof Gap.Units lacking ? lacking.units() : null,
                why,
                gap.relaxation() == null ? null : ReasonsFormat.write(gap.relaxation()));
    }

    Gap gap() {
        return new Gap(
                id,
                planId,
                new Gap.Target(needId, requestId, hospitalId),
                missing(),
                new TimeWindow(startsAt, endsAt),
                ReasonsFormat.readWhyNot(why),
                relaxation == null ? null : ReasonsFormat.readRelaxation(relaxation));
    }

    private Gap.Missing missing() {
        return switch (kind) {
            case "SEAT" -> new Gap.Seat(Objects.requireNonNull(seat), Objects.requireNonNull(shiftStart));
            case "EQUIPMENT" -> new Gap.Units(Objects.requireNonNull(missingUnits));
            default -> new Gap.TooShort();
        };
    }
}
