package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.facts.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A plan in a file.
 *
 * @param instance name of the problem it is for
 */
public record PlanFile(String instance, Plan plan) {
    /** @throws FileFormatException when it is not a plan */
    public static PlanFile read(Path file) throws IOException {
        return of(JsonFile.read(file));
    }

    /** @throws FileFormatException when it is not a plan */
    public static PlanFile read(InputStream stream) throws IOException {
        return of(JsonText.read(stream));
    }

    private static PlanFile of(JsonPart root) {
        return new PlanFile(root.get("instance").text(), plan(root));
    }

    public void write(Path file) throws IOException {
        JsonFile.write(file, tree());
    }

    /** The plan as a JSON document. */
    public ObjectNode tree() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("instance", instance);
        root.setAll(tree(plan));
        return root;
    }

    static Plan plan(JsonPart part) {
        return new Plan(
                part.get("duties").list(PlanFile::duty), part.get("loans").list(PlanFile::loan));
    }

    private static AssignedDuty duty(JsonPart part) {
        return new AssignedDuty(
                part.get("need").text(),
                part.get("seat").integer(),
                part.get("start").instant(),
                part.get("expert").text());
    }

    private static AssignedLoan loan(JsonPart part) {
        return new AssignedLoan(part.get("need").text(), part.get("lot").text());
    }

    /** Duties and loans alone. */
    public static ObjectNode tree(Plan plan) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (AssignedDuty duty : plan.duties()) {
            root.withArray("duties")
                    .addObject()
                    .put("need", duty.need())
                    .put("seat", duty.seat())
                    .put("start", duty.start().toString())
                    .put("expert", duty.expert());
        }
        for (AssignedLoan loan : plan.loans()) {
            root.withArray("loans").addObject().put("need", loan.need()).put("lot", loan.lot());
        }
        root.withArray("duties");
        root.withArray("loans");
        return root;
    }
}
