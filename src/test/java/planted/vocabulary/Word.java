package planted.vocabulary;

import java.util.List;

/** Knows Java alone. */
public class Word {
    public List<int[]> letters() {
        return List.of();
    }
}
