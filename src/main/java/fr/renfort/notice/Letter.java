package fr.renfort.notice;

import java.util.List;

/**
 * What a notice says.
 *
 * @param subjectLine one line
 * @param paragraphs one or more, without markup
 */
record Letter(String subjectLine, List<String> paragraphs) {

    private static final String BETWEEN = "\n\n";

    Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs as plain text. */
    String body() {
        return String.join(BETWEEN, paragraphs);
    }

    static List<String> paragraphs(String body) {
        return List.of(body.split(BETWEEN));
    }
}
