package fr.renfort.crisis;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who and what is promised to a hospital (offered, committed, on the way or there; exercises apart). Implemented by the room
 * above that knows missions; asked inside the caller's transaction, in its scope.
 */
public interface PromisedHelp {

    /**
     * What would be sent home.
     *
     * @param until when the last of it would have ended
     */
    record Help(int missions, int loans, Instant until) {}

    /** Help promised to an incident or to one request that ends after {@code from}; absent: none. */
    Optional<Help> to(UUID incidentOrRequest, Instant from);
}
