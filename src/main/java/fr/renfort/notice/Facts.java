package fr.renfort.notice;

import java.util.List;

/**
 * What a notice says of one occasion, in the sight and the language of whoever is told.
 *
 * @param arguments of the sentence: what or who, where, from when, until when, and a further one by its kind
 */
record Facts(Occasion occasion, boolean exercise, List<String> arguments) {

    Facts {
        arguments = List.copyOf(arguments);
    }

    NoticeKind kind() {
        return occasion.kind();
    }
}
