package fr.renfort.graphql.mission;

import fr.renfort.graphql.shape.Input;
import fr.renfort.mission.MissionFilter;
import fr.renfort.mission.MissionState;
import graphql.schema.DataFetchingEnvironment;

/** Which missions or loans the arguments of a field ask for. */
final class BookingFilter {

    private BookingFilter() {}

    static MissionFilter.Which of(DataFetchingEnvironment env) {
        MissionFilter.Which which = Input.ofArguments(env).optionalObject("filter", BookingFilter::which);
        return which == null ? MissionFilter.ANY : which;
    }

    private static MissionFilter.Which which(Input given) {
        return new MissionFilter.Which(
                given.choices("states", MissionState.class),
                given.optionalFlag("exercise"),
                given.optionalId("establishmentId", "Establishment"),
                given.optionalInstant("from"),
                given.optionalInstant("to"));
    }
}
