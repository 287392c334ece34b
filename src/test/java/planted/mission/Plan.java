package planted.mission;

import planted.vocabulary.Word;

/** Knows a room of a lower rank. */
public class Plan {
    public Word name() {
        return new Word();
    }
}
