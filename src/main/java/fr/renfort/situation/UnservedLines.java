package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.mission.Gap;
import fr.renfort.planning.explain.WhyNot;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sums up the gaps of each need in one line: how much is missing, and who came nearest. Thread-safe. */
@Singleton
public final class UnservedLines {

    private static final int NEAREST = 3;

    private final Messages messages;
    private final ReasonSentences sentences;
    private final RelaxationSentences relaxations;

    UnservedLines(Messages messages, ReasonSentences sentences, RelaxationSentences relaxations) {
        this.messages = messages;
        this.sentences = sentences;
        this.relaxations = relaxations;
    }

    List<PlanReport.Unserved> of(
            Language language,
            String region,
            List<Gap> gaps,
            Map<UUID, PlanReport.Spot> spots,
            LenderNames.Known names) {
        Map<List<Object>, List<Gap>> byNeed = new LinkedHashMap<>();
        gaps.stream()
                .sorted(Comparator.comparing(gap -> gap.window().from()))
                .forEach(
                        gap -> byNeed.computeIfAbsent(List.of(gap.target().need(), kind(gap)), key -> new ArrayList<>())
                                .add(gap));
        return byNeed.values().stream()
                .map(same -> line(language, region, same, spots, names))
                .toList();
    }

    /** One sentence on a gap: how many have the skill, as far as the viewer is told, or how many lots there are. */
    public String summary(Viewer viewer, Language language, Gap gap) {
        int people = gap.why().size();
        return gap.missing() instanceof Gap.Seat && viewer.told(people) > people
                ? messages.text(language.locale(), "gap.few", List.of(Integer.toString(viewer.told(people))))
                : summary(language, gap);
    }

    /** The same for who sees all of a region. */
    public String summary(Language language, Gap gap) {
        String key = gap.missing() instanceof Gap.TooShort
                ? "gap.tooShort"
                : gap.missing() instanceof Gap.Units
                        ? counted(gap, "gap.noLot", "gap.lots")
                        : counted(gap, "gap.nobody", "gap.skilled");
        return messages.text(
                language.locale(), key, List.of(Integer.toString(gap.why().size())));
    }

    private static String counted(Gap gap, String none, String some) {
        return switch (gap.why().size()) {
            case 0 -> none;
            case 1 -> some + ".one";
            default -> some;
        };
    }

    private PlanReport.Unserved line(
            Language language,
            String region,
            List<Gap> same,
            Map<UUID, PlanReport.Spot> spots,
            LenderNames.Known names) {
        Gap first = same.get(0);
        Instant end = same.stream()
                .map(gap -> gap.window().to())
                .max(Instant::compareTo)
                .orElseThrow();
        int missing = first.missing() instanceof Gap.Units units ? units.units() : same.size();
        return new PlanReport.Unserved(
                known(spots, first.target().need()),
                new PlanReport.Span(first.window().from(), end),
                kind(first),
                missing,
                summary(language, first),
                nearest(language, region, first, names),
                first.relaxation() == null ? null : relaxations.of(language, region, first.relaxation()));
    }

    private List<String> nearest(Language language, String region, Gap gap, LenderNames.Known names) {
        List<WhyNot> few = gap.why().stream().limit(NEAREST).toList();
        List<List<String>> reasons = sentences.of(language, region, few);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < few.size(); i++) {
            UUID id = UUID.fromString(few.get(i).id());
            String name = gap.missing() instanceof Gap.Units ? names.lot(id) : names.expert(id);
            List<String> why = reasons.get(i);
            lines.add(messages.text(
                    language.locale(),
                    "gap.near",
                    List.of(
                            name,
                            why.isEmpty()
                                    ? messages.text(language.locale(), "gap.free", List.of())
                                    : String.join(", ", why))));
        }
        return lines;
    }

    private static String kind(Gap gap) {
        if (gap.missing() instanceof Gap.Seat) {
            return "SEAT";
        }
        return gap.missing() instanceof Gap.Units ? "EQUIPMENT" : "TOO_SHORT";
    }
}
