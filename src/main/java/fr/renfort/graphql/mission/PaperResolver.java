package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.mission.ArrivalSheet;
import fr.renfort.mission.Handover;
import fr.renfort.mission.Histories;
import fr.renfort.mission.HistoryEntry;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Mission;
import fr.renfort.mission.SheetDesk;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What is written about missions: arrival sheets, handover notes, and what happened to them and to the requests they serve. */
@Singleton
final class PaperResolver implements Wiring {

    private static final String OF_REQUEST = "historyOfRequest";
    private static final String OF_BOOKING = "historyOfBooking";

    private final SheetDesk sheets;
    private final Histories histories;

    PaperResolver(SheetDesk sheets, Histories histories) {
        this.sheets = sheets;
        this.histories = histories;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("writeArrivalSheet", this::writeSheet)
                        .dataFetcher("writeHandover", this::writeHandover));
        Fields.of(wiring, "Mission", Mission.class)
                .loaded("arrivalSheet", "arrivalSheetOfMission", Mission::id)
                .loaded("handover", "handoverOfMission", Mission::id)
                .loaded("handoverBefore", "handoverBeforeMission", Mission::id)
                .fetched("history", (mission, env) -> history(env, OF_BOOKING, mission.id()));
        Fields.of(wiring, "Loan", Loan.class).fetched("history", (loan, env) -> history(env, OF_BOOKING, loan.id()));
        Fields.of(wiring, "ReinforcementRequest", ReinforcementRequest.class)
                .fetched("history", (request, env) -> history(env, OF_REQUEST, request.id()));
        Fields.of(wiring, "ArrivalSheet", ArrivalSheet.class)
                .value("door", sheet -> sheet.content().door())
                .value("contact", sheet -> sheet.content().contact())
                .value("badge", sheet -> sheet.content().badge())
                .value("lodging", sheet -> sheet.content().lodging());
        Fields.of(wiring, "Handover", Handover.class).value("text", Handover::text);
        Fields.of(wiring, "HistoryEntry", HistoryEntry.class)
                .loaded("mission", "Mission", entry -> entry.loan() ? null : entry.booking())
                .loaded("loan", "Loan", entry -> entry.loan() ? entry.booking() : null);
    }

    @Override
    public void load(Loaders loaders) {
        loaders.<UUID, ArrivalSheet>add("arrivalSheetOfMission", sheets::sheets);
        loaders.<UUID, Handover>add("handoverOfMission", sheets::notes);
        loaders.<UUID, Handover>add("handoverBeforeMission", sheets::notesBefore);
        loaders.<UUID, List<HistoryEntry>>add(OF_REQUEST, histories::ofRequests);
        loaders.<UUID, List<HistoryEntry>>add(OF_BOOKING, histories::ofBookings);
    }

    private static Object history(DataFetchingEnvironment env, String loader, UUID of) {
        PageRequest page = Connections.request(env);
        return Loaders.<List<HistoryEntry>>load(env, loader, of)
                .thenApply(found -> Connections.of(page, found == null ? List.<HistoryEntry>of() : found));
    }

    private Object writeSheet(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "mission",
                sheets.writeSheet(
                        Caller.of(env).viewer(),
                        input.id("id", "Mission"),
                        input.integer("paperVersion"),
                        new ArrivalSheet.Content(
                                input.optionalText("door"),
                                input.optionalText("contact"),
                                input.optionalText("badge"),
                                input.optionalText("lodging"))));
    }

    private Object writeHandover(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "mission",
                sheets.writeHandover(
                        Caller.of(env).viewer(),
                        input.id("id", "Mission"),
                        input.integer("paperVersion"),
                        input.text("text")));
    }
}
