package fr.renfort.situation;

import java.util.Map;

/**
 * A region's facts as they are and as they would be, of one moment.
 *
 * @param joined the facts as they are, with the people who do not exist: the ground on which plans of both are compared
 * @param invented names of the people who do not exist, by id
 */
public record Scenes(Snapshot present, Snapshot changed, Snapshot joined, Map<String, String> invented) {
    public Scenes {
        invented = Map.copyOf(invented);
    }
}
