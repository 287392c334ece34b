package fr.renfort.mission;

import fr.renfort.vocabulary.TimeWindow;
import java.util.UUID;

/** Somebody or something for a need: a mission or a loan. */
public sealed interface Booking permits Mission, Loan {

    UUID id();

    Destination destination();

    /** The organisation that lends. */
    UUID lender();

    Progress progress();

    /** From when to when it serves. */
    TimeWindow span();

    /** The same after a step. */
    Booking with(Progress next);

    default MissionState state() {
        return progress().state();
    }
}
