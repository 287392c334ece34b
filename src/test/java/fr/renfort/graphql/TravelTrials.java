package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.graphql.AttackedRegion.Json;
import java.util.Map;

/** What can be done with the table of exceptions of travel, and what goes wrong. */
final class TravelTrials {

    private static final Map<String, Object> ORLY = Map.of("name", "Orly", "latitude", 48.7262, "longitude", 2.3652);
    private static final Map<String, Object> PALAIS =
            Map.of("name", "Le Palais", "latitude", 47.3475, "longitude", -3.153);

    private final Trial trial;

    TravelTrials(Trial trial) {
        this.trial = trial;
    }

    void crossings() {
        Map<String, Object> input =
                Map.of("regionCode", "11", "mode", "HELICOPTER", "from", ORLY, "to", PALAIS, "minutes", 120);
        Json made = trial.done("registerCrossing", "crossing { id version region { code } to { landMass } }", input)
                .at("crossing");
        assertThat(made.at("to.landMass").text()).isEqualTo("belle-ile");
        assertThat(made.at("region.code").text()).isEqualTo("11");
        trial.refused("registerCrossing", input, "TAKEN", "to");
        trial.refused("registerCrossing", Inputs.with(input, Map.of("to", ORLY)), "INVALID", "to");
        trial.refused("registerCrossing", Inputs.with(input, Map.of("regionCode", "IDF")), "INVALID", "regionCode");
        trial.refused("registerCrossing", Inputs.with(input, Map.of("minutes", 0)), "INVALID", "minutes");
        trial.refused(
                "registerCrossing",
                Inputs.with(input, Map.of("to", Inputs.with(PALAIS, Map.of("latitude", 91.0)))),
                "INVALID",
                "to.latitude");
        Map<String, Object> known =
                Map.of("id", made.at("id").text(), "version", made.at("version").number());
        Json changed = trial.done("changeCrossing", "crossing { minutes }", Inputs.with(known, Map.of("minutes", 100)));
        assertThat(changed.at("crossing.minutes").number()).isEqualTo(100);
        trial.refused("changeCrossing", Inputs.with(known, Map.of("minutes", 90)), "STALE", "version");
        trial.refused(
                "removeCrossing", Map.of("id", made.at("id").text(), "expectedVersion", 0), "STALE", "expectedVersion");
        trial.done(
                "removeCrossing",
                "crossing { minutes }",
                Map.of("id", made.at("id").text()));
        trial.refused("removeCrossing", Map.of("id", made.at("id").text()), "NOT_FOUND", "id");
    }
}
