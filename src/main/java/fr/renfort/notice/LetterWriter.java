package fr.renfort.notice;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Puts facts into sentences. Thread-safe. */
@Singleton
final class LetterWriter {

    private final Messages messages;
    private final Territory territory;

    LetterWriter(Messages messages, Territory territory) {
        this.messages = messages;
        this.territory = territory;
    }

    /**
     * A letter about some things that happened in a region.
     *
     * @param facts one or more, all of exercises or none
     */
    Letter write(String regionCode, List<Facts> facts, Language language) {
        Region region = territory.region(regionCode);
        boolean exercise = facts.get(0).exercise();
        String about = facts.size() == 1
                ? text(
                        language,
                        "told.subject." + facts.get(0).kind(),
                        facts.get(0).arguments())
                : text(language, "told.subject.many", List.of(Integer.toString(facts.size()), region.name()));
        Stream<String> sentences = facts.stream()
                .map(fact -> fact.kind() == NoticeKind.QUESTION
                        ? AnswerPlace.after(
                                sentence(fact, language), fact.occasion().subject())
                        : sentence(fact, language));
        Stream<String> before =
                exercise ? Stream.of(text(language, "told.exercise.sentence", List.of())) : Stream.empty();
        Stream<String> after = Stream.of(text(language, "told.footer", List.of(region.arsName())));
        return new Letter(
                text(language, exercise ? "told.subject.exercise" : "told.subject.real", List.of(about)),
                Stream.of(before, sentences, after).flatMap(lines -> lines).toList());
    }

    /** A fact in a sentence. */
    String sentence(Facts fact, Language language) {
        return text(language, "told." + fact.kind(), fact.arguments());
    }

    private String text(Language language, String key, List<String> arguments) {
        return messages.text(language.locale(), key, arguments);
    }
}
