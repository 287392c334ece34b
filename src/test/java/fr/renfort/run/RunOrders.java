package fr.renfort.run;

import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.Plan;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/** What tests ask of the room. */
final class RunOrders {

    private RunOrders() {}

    /** The first complete plan of region 11. */
    static PlanOrder first(int days) {
        return ofSteps(days, 0);
    }

    static PlanOrder ofSteps(int days, long steps) {
        return new PlanOrder("11", false, Duration.ofDays(days), null, OptionalLong.of(steps), OptionalLong.of(1));
    }

    static Plan made(PlanAttempt attempt) {
        if (attempt instanceof PlanAttempt.Made made) {
            return made.plan();
        }
        throw new AssertionError("No plan was made: " + attempt);
    }

    /** Ten experts who live apart and twenty shifts for them, so that the first complete plan is not the best. */
    static void muchToDo(MissionRooms rooms) {
        for (int i = 0; i < 10; i++) {
            UUID expert = rooms.expert("Numéro" + i);
            rooms.sql("UPDATE expert SET base_latitude = " + (48.4 + i * 0.07) + ", base_longitude = "
                    + (2.2 + (i * 7 % 10) * 0.06) + " WHERE id = '" + expert + "'");
        }
        rooms.request(2, 2, 20);
        rooms.request(2, 4, 24);
        rooms.request(1, 3, 26);
    }
}
