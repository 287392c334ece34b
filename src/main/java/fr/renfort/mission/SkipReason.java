package fr.renfort.mission;

/** What happened to a proposal before its publication, or to a question or a promise after it; its sentence has the key {@link #message()}. */
public enum SkipReason {
    EXPERT_WITHDRAWN,
    EXPERT_UNAVAILABLE,
    LOT_WITHDRAWN,
    LOT_UNAVAILABLE,
    NEED_ENDED,
    DECLINED,
    EXPERT_PROMISED,
    LOT_PROMISED,
    SEAT_FILLED,
    OVER;

    public String message() {
        return "skip." + name();
    }
}
