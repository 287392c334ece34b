package fr.renfort.graphql.live;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Followed;
import fr.renfort.journal.Happening;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who follows what on this node. Thread-safe. */
@Singleton
final class Subscriptions {

    private final Map<String, Set<Subscription>> byType = new ConcurrentHashMap<>();

    void add(Subscription subscription) {
        byType.computeIfAbsent(subscription.followed().type(), type -> ConcurrentHashMap.newKeySet())
                .add(subscription);
    }

    void remove(Subscription subscription) {
        byType.getOrDefault(subscription.followed().type(), Set.of()).remove(subscription);
    }

    int count() {
        return byType.values().stream().mapToInt(Set::size).sum();
    }

    /** Tells those whom it concerns that something happened. */
    void tell(Happening happening) {
        for (Changed changed : Changed.by(happening)) {
            for (Subscription subscription : byType.getOrDefault(changed.type(), Set.of())) {
                if (concerns(happening, subscription.viewer())
                        && follows(subscription.followed(), happening, changed)) {
                    subscription.offer(changed.id());
                }
            }
        }
    }

    /** Tells those who follow one single thing to look at it again. */
    void tellOfSingleThings() {
        byType.values()
                .forEach(followers -> followers.forEach(subscription -> {
                    UUID thing = subscription.followed().thing();
                    if (thing != null) {
                        subscription.offer(thing);
                    }
                }));
    }

    private static boolean follows(Followed followed, Happening happening, Changed changed) {
        return (followed.region() == null || followed.region().equals(happening.region()))
                && (followed.thing() == null || followed.thing().equals(changed.id()));
    }

    /** Spares needless readings only: what is shown is read in the viewer's scope. */
    private static boolean concerns(Happening happening, Viewer viewer) {
        return viewer.sees(happening.region())
                || isSame(viewer.lender(), happening.lender())
                || isSame(viewer.hospital(), happening.hospital())
                || viewer.expert() != null;
    }

    private static boolean isSame(@Nullable UUID own, @Nullable UUID other) {
        return own != null && Objects.equals(own, other);
    }
}
