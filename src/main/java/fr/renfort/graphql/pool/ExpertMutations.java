package fr.renfort.graphql.pool;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.pool.BasePoint;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendars;
import fr.renfort.pool.ExpertRegister;
import fr.renfort.pool.Experts;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** What can be done with experts. */
@Singleton
final class ExpertMutations implements Wiring {

    private final Experts experts;
    private final ExpertRegister register;
    private final ExpertCalendars calendars;

    ExpertMutations(Experts experts, ExpertRegister register, ExpertCalendars calendars) {
        this.experts = experts;
        this.register = register;
        this.calendars = calendars;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("registerExpert", this::register)
                        .dataFetcher("changeExpert", this::change)
                        .dataFetcher("changeExpertCalendar", this::changeCalendar)
                        .dataFetcher("withdrawExpert", this::withdraw));
    }

    private Object register(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload("expert", register.register(Caller.of(env).viewer(), ExpertInput.registration(input)));
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        Viewer viewer = Caller.of(env).viewer();
        BasePoint present =
                experts.find(viewer, ExpertInput.id(input)).map(Expert::base).orElse(null);
        return payload("expert", register.change(viewer, ExpertInput.change(input, present)));
    }

    private Object changeCalendar(DataFetchingEnvironment env) {
        return payload("expert", calendars.replace(Caller.of(env).viewer(), ExpertInput.calendarChange(Input.of(env))));
    }

    private Object withdraw(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "expert",
                register.withdraw(
                        Caller.of(env).viewer(), ExpertInput.id(input), input.integer("version"), input.confirmed()));
    }
}
