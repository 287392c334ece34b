package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Finding;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.UncoveredShift;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A plan's score in a file.
 *
 * @param instance name of the problem
 */
public record ScoreFile(String instance, PlanScore score) {
    /** @throws FileFormatException when it is not a score */
    public static ScoreFile read(Path file) throws IOException {
        JsonPart root = JsonFile.read(file);
        return new ScoreFile(root.get("instance").text(), ScoreFields.read(root));
    }

    public void write(Path file) throws IOException {
        JsonFile.write(file, tree());
    }

    /** The score as a JSON document. */
    public ObjectNode tree() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("instance", instance).put("valid", score.valid());
        root.put("hard", score.total().hard());
        root.put("medium", score.total().medium());
        root.put("soft", score.total().soft());
        ObjectNode rules = root.putObject("rules");
        for (Rule rule : Rule.values()) {
            rules.put(rule.name(), score.penalty(rule));
        }
        root.set("findings", findings(score.findings()));
        root.putArray("notCovered")
                .addAll(score.notCovered().stream().map(ScoreFile::tree).toList());
        return root;
    }

    /** What is wrong with a plan, as a list of objects. */
    public static ArrayNode findings(List<Finding> findings) {
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(findings.stream().map(ScoreFile::tree).toList());
    }

    private static ObjectNode tree(Finding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("what", finding.what().name()).put("need", finding.need());
        if (finding instanceof Finding.OfDuty duty) {
            node.put("start", duty.start().toString());
            if (duty.expert() != null) {
                node.put("expert", duty.expert());
            }
            node.put("seat", duty.seat());
        } else if (finding instanceof Finding.OfLoan loan) {
            node.put("lot", loan.lot());
        }
        if (!finding.rules().isEmpty()) {
            finding.rules().stream().sorted().map(EligibilityRule::name).forEach(node.putArray("rules")::add);
        }
        return node;
    }

    private static ObjectNode tree(UncoveredShift shift) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("need", shift.need())
                .put("from", shift.from().toString())
                .put("to", shift.to().toString());
    }
}
