package fr.renfort.situation;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Loans;
import fr.renfort.mission.Missions;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What planning reads of missions and loans. */
@Singleton
final class Bookings {

    private final Missions missions;
    private final Loans loans;

    Bookings(Missions missions, Loans loans) {
        this.missions = missions;
        this.loans = loans;
    }

    Booked of(Viewer viewer, String region, boolean exercise, Instant now) {
        return new Booked(
                now,
                missions.booked(viewer, region, exercise, now.minus(Booked.REMEMBERED)),
                loans.booked(viewer, region, exercise),
                missions.declines(viewer, region, exercise, now));
    }
}
