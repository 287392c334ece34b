package fr.renfort.mission;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * How many duties and loans of a request, from now on, are missing in the plan in force, or are there, are committed, have
 * arrived.
 */
@Introspected
record CoverageRow(UUID requestId, long missing, long present, long committed, long arrived) {

    Coverage coverage() {
        long whole = missing + present;
        return new Coverage(
                Coverage.Level.of(present, whole),
                Coverage.Level.of(committed, whole),
                Coverage.Level.of(arrived, whole));
    }
}
