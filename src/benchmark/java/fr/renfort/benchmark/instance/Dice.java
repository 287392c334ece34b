package fr.renfort.benchmark.instance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance by seed, the same on every machine: {@link Random}'s numbers are laid down. Not thread-safe. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** Dice of their own, so that what is drawn from these changes nothing elsewhere. */
    Dice apart() {
        return new Dice(random.nextLong());
    }

    /** Both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Some of the things, each at most once, in chance order. */
    <T> List<T> some(List<T> things, int count) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** One of the values, each as likely as its weight says. */
    <T> T weighted(List<T> values, int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int drawn = random.nextInt(sum);
        int index = 0;
        while (drawn >= weights[index]) {
            drawn -= weights[index++];
        }
        return values.get(index);
    }
}
