package org.liaisonhub.scenarios;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** In which orders things can happen: all of them where they are few, else many; with and without repeats. */
final class Orders {
    private static final int FEW = 6;
    private static final int MANY = 200;

    private Orders() {}

    static <T> List<List<T>> of(List<T> things) {
        List<List<T>> orders = new ArrayList<>();
        if (things.size() <= FEW) {
            permute(new ArrayList<>(things), 0, orders);
        } else {
            for (int seed = 0; seed < MANY; seed++) {
                orders.add(shuffled(things, seed));
            }
        }
        return orders;
    }

    /** The same order, with as many repeats as there are things, each after what it repeats. */
    static <T> List<T> withRepeats(List<T> order, long seed) {
        Random random = new Random(seed);
        List<T> repeated = new ArrayList<>(order);
        for (int i = 0; i < order.size(); i++) {
            int which = random.nextInt(repeated.size());
            int after = which + 1 + random.nextInt(repeated.size() - which);
            repeated.add(after, repeated.get(which));
        }
        return repeated;
    }

    static <T> List<T> shuffled(List<T> things, long seed) {
        List<T> order = new ArrayList<>(things);
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private static <T> void permute(List<T> things, int from, List<List<T>> orders) {
        if (from >= things.size() - 1) {
            orders.add(List.copyOf(things));
            return;
        }
        for (int i = from; i < things.size(); i++) {
            Collections.swap(things, from, i);
            permute(things, from + 1, orders);
            Collections.swap(things, from, i);
        }
    }
}
