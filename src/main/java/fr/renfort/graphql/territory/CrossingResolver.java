package fr.renfort.graphql.territory;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.territory.crossing.CrossingEntry;
import fr.renfort.territory.crossing.CrossingRegister;
import fr.renfort.territory.crossing.KeptCrossing;
import fr.renfort.travel.Crossing;
import fr.renfort.travel.Crossing.Terminal;
import fr.renfort.vocabulary.GeoPoint;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;

/** The table of exceptions of travel. */
@Singleton
final class CrossingResolver implements Wiring {

    private final CrossingRegister register;

    CrossingResolver(CrossingRegister register) {
        this.register = register;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher(
                        "crossings", env -> Connections.of(Connections.request(env), register.all())));
        Fields.of(wiring, "Crossing", KeptCrossing.class)
                .loaded("region", "regionByCode", KeptCrossing::regionCode)
                .value("mode", kept -> kept.crossing().mode())
                .value("from", kept -> kept.crossing().from())
                .value("to", kept -> kept.crossing().to())
                .value("minutes", kept -> kept.crossing().minutes());
        Fields.of(wiring, "Terminal", Terminal.class)
                .value("latitude", terminal -> terminal.point().latitude())
                .value("longitude", terminal -> terminal.point().longitude())
                .value("landMass", terminal -> terminal.landMass().orElse(""));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("registerCrossing", this::register)
                        .dataFetcher("changeCrossing", this::change)
                        .dataFetcher("removeCrossing", this::remove));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Crossing", KeptCrossing.class, KeptCrossing::id, (viewer, ids) -> register.byIds(ids));
        loaders.keep(CrossingText.keepsake());
    }

    private Object register(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        Crossing crossing = new Crossing(
                input.object("from", CrossingResolver::terminal),
                input.object("to", CrossingResolver::terminal),
                input.choice("mode", Crossing.Mode.class),
                input.integer("minutes"));
        return payload(
                "crossing",
                register.register(Caller.of(env).viewer(), new CrossingEntry(input.text("regionCode"), crossing)));
    }

    private Object change(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "crossing",
                register.change(
                        Caller.of(env).viewer(),
                        input.id("id", "Crossing"),
                        input.optionalInteger("version"),
                        input.integer("minutes")));
    }

    private Object remove(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "crossing",
                register.remove(
                        Caller.of(env).viewer(), input.id("id", "Crossing"), input.optionalInteger("expectedVersion")));
    }

    private static Terminal terminal(Input input) {
        return new Terminal(input.text("name"), new GeoPoint(input.decimal("latitude"), input.decimal("longitude")));
    }
}
