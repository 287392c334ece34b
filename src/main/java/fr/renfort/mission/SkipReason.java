package fr.renfort.mission;

/** What happened to a proposal between its plan and the publication; its sentence has the key {@link #message()}. */
public enum SkipReason {
    EXPERT_WITHDRAWN,
    LOT_WITHDRAWN,
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
