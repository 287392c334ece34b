package fr.renfort.graphql.pool;

import fr.renfort.graphql.shape.Input;
import fr.renfort.pool.BaseChoice;
import fr.renfort.pool.BasePoint;
import fr.renfort.pool.CalendarChange;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertChange;
import fr.renfort.pool.NewExpert;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.TimeWindow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inputs about experts, as the pool takes them. */
final class ExpertInput {

    private static final int MOST_WEEKLY_MINUTES = 2_880;

    private ExpertInput() {}

    static UUID id(Input input) {
        return input.id("id", "Expert");
    }

    static NewExpert registration(Input input) {
        return new NewExpert(
                input.id("organisationId", "Organisation"),
                new Expert.Details(
                        input.text("givenName"),
                        input.text("familyName"),
                        input.optionalText("phone"),
                        input.optionalText("email"),
                        new Expert.Terms(
                                input.integer("maxTravelMinutes"),
                                input.integer("noticeMinutes"),
                                or(input.optionalInteger("maxWeeklyMinutes"), MOST_WEEKLY_MINUTES),
                                0)),
                PoolInput.base(input),
                PoolInput.skills(input),
                input.objects("calendar", PoolInput::entry));
    }

    /**
     * A change: what is not given stays.
     *
     * @param present where the expert sets out from until now; null when the caller sees no such expert
     */
    static ExpertChange change(Input input, @Nullable BasePoint present) {
        return new ExpertChange(
                id(input),
                input.integer("version"),
                details -> changed(details, input),
                base(input, present),
                input.gives("skills") ? PoolInput.skills(input) : null,
                input.confirmed());
    }

    static CalendarChange calendarChange(Input input) {
        return new CalendarChange(
                id(input),
                input.integer("version"),
                input.choice("kind", CalendarEntry.Kind.class),
                new TimeWindow(input.instant("from"), input.instant("to")),
                input.objects("windows", PoolInput::window),
                input.confirmed());
    }

    private static Expert.Details changed(Expert.Details details, Input input) {
        Expert.Terms terms = details.terms();
        return new Expert.Details(
                details.givenName(),
                details.familyName(),
                input.has("phone") ? input.optionalText("phone") : details.phone(),
                input.has("email") ? input.optionalText("email") : details.email(),
                new Expert.Terms(
                        or(input.optionalInteger("maxTravelMinutes"), terms.maxTravelMinutes()),
                        or(input.optionalInteger("noticeMinutes"), terms.noticeMinutes()),
                        or(input.optionalInteger("maxWeeklyMinutes"), terms.maxWeeklyMinutes()),
                        terms.workedBeforeMinutes()));
    }

    /** Another site moves the place too, unless a place is given; another place leaves the site. */
    private static @Nullable BaseChoice base(Input input, @Nullable BasePoint present) {
        GeoPoint point = PoolInput.point(input);
        if (present == null || (!input.has("homeEstablishmentId") && point == null)) {
            return null;
        }
        if (!input.has("homeEstablishmentId")) {
            return new BaseChoice(present.homeSite(), point);
        }
        UUID home = PoolInput.home(input);
        return new BaseChoice(home, home == null && point == null ? present.point() : point);
    }

    private static int or(@Nullable Integer given, int present) {
        return given == null ? present : given;
    }
}
