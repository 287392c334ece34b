package fr.renfort.planning.facts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record of this room refuses: which field, what it was and what it must be. The message tells it in English. */
public final class ImpossibleFactException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String was;
    private final MustBe mustBe;
    private final transient List<String> limits;

    /** What a field must be. */
    public enum MustBe {
        /** Limits: none. */
        NAMED,
        /** Limits: the least and the most. */
        BETWEEN,
        /** Limits: none. */
        WHOLE_MINUTE,
        /** Limits: none. */
        ONCE,
        /** One of those given. Limits: how many these are. */
        KNOWN,
        /** Limits: the other instant. */
        NOT_BEFORE,
        /** Limits: the other instant. */
        AFTER,
        /** Limits: most days, and after when. */
        WITHIN_DAYS,
        /** In the order of their ends. Limits: none. */
        IN_ORDER,
        /** All of real incidents or all of exercises. Limits: none. */
        OF_ONE_KIND
    }

    ImpossibleFactException(String message, String field, @Nullable Object was, MustBe mustBe, Object... limits) {
        super(message);
        this.field = field;
        this.was = String.valueOf(was);
        this.mustBe = mustBe;
        this.limits = Arrays.stream(limits).map(String::valueOf).toList();
    }

    public String field() {
        return field;
    }

    public String was() {
        return was;
    }

    public MustBe mustBe() {
        return mustBe;
    }

    public List<String> limits() {
        return limits;
    }
}
