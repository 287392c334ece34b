package fr.renfort.graphql.crisis;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentReports;
import fr.renfort.crisis.LegalClock;
import fr.renfort.crisis.ReportDesk;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is told to the CNIL and to CERT Santé, and whom to call. */
@Singleton
final class ReportResolver implements Wiring {

    private static final List<String> NUMBERS = List.of("17", "18", "15", "112", "114");

    private final ReportDesk desk;
    private final Messages messages;
    private final InstantSource time;

    ReportResolver(ReportDesk desk, Messages messages, InstantSource time) {
        this.desk = desk;
        this.messages = messages;
        this.time = time;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Incident", Incident.class)
                .value("dataBreach", incident -> incident)
                .value("certReport", incident -> incident.course().reports().cert())
                .fetched("certNotice", (incident, env) -> text(env, "notice.cert"))
                .value("emergencyNumbers", incident -> NUMBERS);
        Fields.of(wiring, "DataBreachClock", Incident.class)
                .value("assessedAt", incident -> breach(incident, IncidentReports.Breach::assessedAt))
                .value("risk", incident -> breach(incident, IncidentReports.Breach::risk))
                .value("notifiedAt", incident -> breach(incident, IncidentReports.Breach::notifiedAt))
                .value("reference", incident -> breach(incident, IncidentReports.Breach::reference))
                .value(
                        "dueAt",
                        incident ->
                                incident.breachClock().map(LegalClock::deadline).orElse(null))
                .value(
                        "remainingMinutes",
                        incident -> incident.breachClock()
                                .flatMap(clock -> clock.remaining(time.instant()))
                                .map(Duration::toMinutes)
                                .orElse(null));
        Fields.of(wiring, "EmergencyNumber", String.class)
                .value("number", number -> number)
                .fetched("purpose", (number, env) -> text(env, "number." + number));
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("recordDataBreach", this::recordBreach)
                        .dataFetcher("recordCertReport", this::recordReport));
    }

    private Object recordBreach(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "incident",
                desk.recordBreach(
                        Caller.of(env).viewer(),
                        input.id("incidentId", "Incident"),
                        input.integer("version"),
                        new IncidentReports.Breach(
                                input.instant("assessedAt"),
                                input.flag("risk"),
                                input.optionalInstant("notifiedAt"),
                                input.optionalText("reference"))));
    }

    private Object recordReport(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        return payload(
                "incident",
                desk.recordReport(
                        Caller.of(env).viewer(),
                        input.id("incidentId", "Incident"),
                        input.integer("version"),
                        new IncidentReports.ToCert(
                                input.instant("reportedAt"),
                                input.choice("channel", IncidentReports.Channel.class),
                                input.optionalText("reference"))));
    }

    private static @Nullable Object breach(
            Incident incident, Function<IncidentReports.Breach, @Nullable Object> reading) {
        IncidentReports.Breach breach = incident.course().reports().breach();
        return breach == null ? null : reading.apply(breach);
    }

    private String text(DataFetchingEnvironment env, String key) {
        return messages.text(Caller.of(env).language().locale(), key, List.of());
    }
}
