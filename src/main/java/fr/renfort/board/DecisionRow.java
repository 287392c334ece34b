package fr.renfort.board;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view of what waits to be decided. */
@MappedEntity("board_decision")
record DecisionRow(
        @Id UUID id,
        String kind,
        String regionCode,
        boolean exercise,
        Instant since,
        @Nullable Instant dueAt,
        Instant at) {

    static final String COLUMNS = "kind, id, region_code, exercise, since, due_at, at";

    Decision decision() {
        return new Decision(Decision.Kind.valueOf(kind), id, regionCode, exercise, since, dueAt);
    }
}
