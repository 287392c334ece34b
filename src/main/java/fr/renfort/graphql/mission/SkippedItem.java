package fr.renfort.graphql.mission;

import fr.renfort.mission.Mission;
import fr.renfort.mission.PublishedPlan.Skipped;
import fr.renfort.mission.SkipReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plan proposed and its publication did not ask for.
 *
 * @param mission present unless it is a loan
 * @param loan present unless it is a mission
 */
record SkippedItem(@Nullable UUID mission, @Nullable UUID loan, SkipReason reason) {

    static List<SkippedItem> of(List<Skipped> skipped) {
        return skipped.stream().map(SkippedItem::of).toList();
    }

    private static SkippedItem of(Skipped skipped) {
        UUID id = skipped.booking().id();
        return skipped.booking() instanceof Mission
                ? new SkippedItem(id, null, skipped.reason())
                : new SkippedItem(null, id, skipped.reason());
    }

    /** For {@link #read}. */
    String text() {
        return (mission == null ? "loan " + loan : "mission " + mission) + " " + reason;
    }

    static SkippedItem read(String text) {
        String[] parts = text.split(" ", 3);
        UUID id = UUID.fromString(parts[1]);
        SkipReason reason = SkipReason.valueOf(parts[2]);
        return parts[0].equals("mission") ? new SkippedItem(id, null, reason) : new SkippedItem(null, id, reason);
    }
}
