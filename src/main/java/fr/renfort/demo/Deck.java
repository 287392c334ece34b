package fr.renfort.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Cards dealt in a shuffled order, then again from the first: shares come out as they were put in, whoever draws. */
final class Deck<T> {

    private final List<T> cards;
    private int dealt;

    /** @param cards at least one */
    Deck(List<T> cards, Random chance) {
        this.cards = new ArrayList<>(cards);
        Collections.shuffle(this.cards, chance);
    }

    T deal() {
        return cards.get(dealt++ % cards.size());
    }
}
