package fr.renfort.graphql.crisis;

import fr.renfort.crisis.Need;
import fr.renfort.crisis.NeedWindow;
import fr.renfort.crisis.NewRequest;
import fr.renfort.crisis.PackageOrder;
import fr.renfort.crisis.PhoneCall;
import fr.renfort.crisis.TriageGrid;
import fr.renfort.graphql.shape.Input;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;

/** Inputs about requests, as the crisis desk takes them. */
public final class RequestInput {

    private RequestInput() {}

    static NewRequest request(Input input) {
        return new NewRequest(
                input.id("incidentId", "Incident"),
                input.integer("declaredSeverity"),
                new NewRequest.Asked(
                        input.optionalObject("package", RequestInput::order),
                        input.objects("expertNeeds", RequestInput::people),
                        input.objects("equipmentNeeds", RequestInput::equipment)),
                input.optionalText("comment"),
                input.optionalObject("phoneCall", RequestInput::call));
    }

    static TriageGrid grid(Input input) {
        return new TriageGrid(
                input.flag("emergenciesClosed"),
                input.flag("transfers"),
                input.flag("criticalCare"),
                input.flag("samu"),
                input.flag("laboratoryImaging"),
                input.flag("backupsLost"));
    }

    private static PackageOrder order(Input given) {
        return new PackageOrder(
                given.text("code"),
                new NeedWindow(given.instant("startsAt"), given.optionalInstant("endsAt"), null),
                work(given),
                given.integer("priority"));
    }

    /** People asked for, an {@code ExpertNeedInput}. */
    public static Need.OfExperts people(Input given) {
        return new Need.OfExperts(
                new SkillCode(given.text("skill")),
                given.integer("minimumLevel"),
                given.integer("headcount"),
                given.integer("priority"),
                window(given),
                work(given));
    }

    private static Need.OfEquipment equipment(Input given) {
        return new Need.OfEquipment(
                new EquipmentCode(given.text("equipment")),
                given.integer("quantity"),
                given.integer("priority"),
                window(given));
    }

    private static NeedWindow window(Input given) {
        return new NeedWindow(
                given.instant("startsAt"), given.optionalInstant("endsAt"), given.optionalDate("reviewOn"));
    }

    private static Need.Work work(Input given) {
        return new Need.Work(given.choice("mode", Need.Mode.class), given.choice("pattern", Need.Pattern.class));
    }

    private static PhoneCall call(Input given) {
        return new PhoneCall(given.text("caller"), given.text("numberCalledBack"), given.instant("at"));
    }
}
