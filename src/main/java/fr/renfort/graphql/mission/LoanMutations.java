package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.Loan;
import fr.renfort.mission.LoanDesk;
import fr.renfort.vocabulary.Outcome;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The steps that loans take. */
@Singleton
final class LoanMutations implements Wiring {

    private final LoanDesk desk;

    LoanMutations(LoanDesk desk) {
        this.desk = desk;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("acceptLoan", this::accept)
                        .dataFetcher("declineLoan", this::decline)
                        .dataFetcher("commitLoan", this::commit)
                        .dataFetcher("recallLoan", this::recall)
                        .dataFetcher("mobiliseLoan", env -> step(env, desk::mobilise))
                        .dataFetcher("arriveLoan", env -> step(env, desk::arrive))
                        .dataFetcher("missLoan", env -> step(env, desk::miss))
                        .dataFetcher("releaseLoan", env -> step(env, desk::release))
                        .dataFetcher("returnLoan", env -> step(env, desk::confirmReturn)));
    }

    private Object accept(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload("loan", desk.accept(Caller.of(env).viewer(), id(input), input.integer("version")));
    }

    private Object decline(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "loan",
                desk.decline(
                        Caller.of(env).viewer(), id(input), input.integer("version"), MissionMutations.refusal(input)));
    }

    private Object commit(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload("loan", desk.commit(Caller.of(env).viewer(), id(input), input.integer("version")));
    }

    private Object recall(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "loan",
                desk.recall(Caller.of(env).viewer(), id(input), input.integer("version"), input.text("reason")));
    }

    private static Object step(DataFetchingEnvironment env, PlainStep step) {
        Input input = Input.of(env);
        return payload("loan", step.take(Caller.of(env).viewer(), id(input), input.integer("version")));
    }

    /** A step of the desk that asks for nothing but the loan and the version that was read. */
    private interface PlainStep {
        Outcome<Loan> take(Viewer viewer, UUID loan, int version);
    }

    private static UUID id(Input input) {
        return input.id("id", "Loan");
    }
}
