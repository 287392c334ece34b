package fr.renfort.graphql.run;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.run.ScenarioPlan;
import fr.renfort.run.WhatIf;
import fr.renfort.run.WhatIfDesk;
import fr.renfort.situation.ExtraExperts;
import fr.renfort.situation.PolicyChange;
import fr.renfort.situation.Scenario;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;

/** What a plan would be if things were otherwise. */
@Singleton
final class WhatIfResolver implements Wiring {

    private final WhatIfDesk desk;

    WhatIfResolver(WhatIfDesk desk) {
        this.desk = desk;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "WhatIf", WhatIf.class).value("comparison", WhatIf::compared);
        Fields.of(wiring, "ScenarioPlan", ScenarioPlan.class)
                .value("score", plan -> ShownScore.of(plan.score()))
                .value("emptySeats", plan -> plan.seats() - plan.filledSeats())
                .value("searchMillis", plan -> (int) plan.searched().toMillis());
        wiring.type("Mutation", mutation -> mutation.dataFetcher("whatIf", this::ask));
    }

    private Object ask(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "whatIf",
                desk.ask(
                        Caller.of(env).viewer(),
                        input.text("regionCode"),
                        input.flag("exercise"),
                        scenario(input),
                        input.integer("seconds")));
    }

    private static Scenario scenario(Input input) {
        return new Scenario(
                input.objects("experts", WhatIfResolver::experts),
                Objects.requireNonNullElse(input.optionalObject("policy", PolicyInput::change), PolicyChange.NONE),
                new Scenario.Without(
                        Set.copyOf(input.ids("withoutIncidentIds", "Incident")),
                        Set.copyOf(input.ids("withoutEstablishmentIds", "Establishment")),
                        Set.copyOf(input.ids("withoutOrganisationIds", "Organisation"))));
    }

    private static ExtraExperts experts(Input input) {
        return new ExtraExperts(
                input.integer("count"),
                new SkillCode(input.text("skill")),
                input.integer("level"),
                input.id("organisationId", "Organisation"),
                input.id("establishmentId", "Establishment"),
                input.integer("maxTravelMinutes"),
                input.integer("noticeMinutes"));
    }
}
