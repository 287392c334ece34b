package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.Loan;
import fr.renfort.mission.LoanDesk;
import graphql.schema.DataFetcher;
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
                mutation -> mutation.dataFetcher("acceptLoan", step(desk::accept))
                        .dataFetcher("declineLoan", this::decline)
                        .dataFetcher("commitLoan", step(desk::commit))
                        .dataFetcher("recallLoan", because(desk::recall))
                        .dataFetcher("withdrawLoan", because(desk::withdraw))
                        .dataFetcher("mobiliseLoan", step(desk::mobilise))
                        .dataFetcher("arriveLoan", step(desk::arrive))
                        .dataFetcher("missLoan", step(desk::miss))
                        .dataFetcher("releaseLoan", step(desk::release))
                        .dataFetcher("returnLoan", step(desk::confirmReturn)));
    }

    private Object decline(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "loan",
                desk.decline(
                        Caller.of(env).viewer(), id(input), input.integer("version"), MissionMutations.refusal(input)));
    }

    private static DataFetcher<Object> step(PlainStep<Loan> step) {
        return PlainStep.of("loan", "Loan", step);
    }

    private static DataFetcher<Object> because(ReasonedStep<Loan> step) {
        return ReasonedStep.of("loan", "Loan", step);
    }

    private static UUID id(Input input) {
        return input.id("id", "Loan");
    }
}
