package fr.renfort.graphql.pool;

import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Renamed;
import fr.renfort.pool.BaseChoice;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.HeldSkill;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.WholeMinute;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What inputs about experts and about lots have in common. */
final class PoolInput {

    private static final Map<String, String> WINDOW = Map.of("from", "startsAt", "to", "endsAt");

    private PoolInput() {}

    static TimeWindow window(Input given) {
        return Renamed.fields(
                WINDOW, () -> WholeMinute.require(new TimeWindow(given.instant("startsAt"), given.instant("endsAt"))));
    }

    static CalendarEntry entry(Input given) {
        return new CalendarEntry(given.choice("kind", CalendarEntry.Kind.class), window(given));
    }

    static List<HeldSkill> skills(Input input) {
        return input.objects(
                "skills",
                given -> new HeldSkill(
                        new SkillCode(given.text("skill")),
                        given.integer("level"),
                        given.choice("evidence", HeldSkill.Evidence.class),
                        given.optionalDate("expiresOn")));
    }

    static @Nullable GeoPoint point(Input input) {
        return input.optionalObject(
                "base", given -> new GeoPoint(given.decimal("latitude"), given.decimal("longitude")));
    }

    static @Nullable UUID home(Input input) {
        return input.optionalId("homeEstablishmentId", "Establishment");
    }

    static BaseChoice base(Input input) {
        return new BaseChoice(home(input), point(input));
    }
}
