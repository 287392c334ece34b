package fr.renfort.graphql.mission;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Loans;
import fr.renfort.mission.MissionFilter;
import fr.renfort.mission.Plan;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;

/** Loans of equipment. */
@Singleton
final class LoanResolver implements Wiring {

    private final Loans loans;

    LoanResolver(Loans loans) {
        this.loans = loans;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Plan", Plan.class).fetched("loans", this::ofPlan);
        Fields.of(wiring, "Loan", Loan.class)
                .loaded("lot", "EquipmentLot", loan -> loan.lending().lot())
                .loaded(
                        "equipment",
                        "equipmentType",
                        loan -> loan.lending().content().type())
                .value("quantity", loan -> loan.lending().content().quantity())
                .loaded("organisation", "Organisation", Loan::lender)
                .loaded(
                        "establishment",
                        "Establishment",
                        loan -> loan.destination().site().establishment())
                .loaded("need", "EquipmentNeed", loan -> loan.destination().need())
                .value("arrivalAt", loan -> loan.lending().presence().from())
                .value("endsAt", loan -> loan.lending().presence().to())
                .value("travelMinutes", loan -> loan.lending().travelMinutes())
                .value("answerBy", loan -> loan.progress().answerBy())
                .value("reason", loan -> loan.progress().reason())
                .value("version", loan -> loan.progress().version());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Loan", Loan.class, Loan::id, loans::byIds);
    }

    private Object ofPlan(Plan plan, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        return Connections.of(
                page,
                loans.list(Caller.of(env).viewer(), MissionFilter.ofPlan(plan.id()), page),
                loan -> List.of(
                        loan.lending().presence().from().toString(), loan.id().toString()));
    }
}
