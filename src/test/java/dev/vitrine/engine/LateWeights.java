package dev.vitrine.engine;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.ArrivingValues;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A graph whose weights come when they are sent: in pieces, a random one of those that are left each time. */
final class LateWeights {
    private record Sending(ArrivingValues to, byte[] bytes) {
    }

    private final List<Sending> left = new ArrayList<>();
    private final Random random;
    private final Graph graph;

    LateWeights(Graph whole, Random random) {
        this.random = random;
        Map<Weight, Weight> late = new HashMap<>();
        for (Weight weight : whole.weights()) {
            ByteBuffer bytes = ByteBuffer.allocate(4 * weight.data().length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(weight.data());
            ArrivingValues values = new ArrivingValues(weight.shape());
            left.add(new Sending(values, bytes.array()));
            late.put(weight, weight.bind(values));
        }
        graph = whole.withWeights(late);
    }

    Graph graph() {
        return graph;
    }

    /** Sends the next piece of some weight; false if all have been sent. */
    boolean sendSome() {
        if (left.isEmpty()) {
            return false;
        }
        int index = random.nextInt(left.size());
        Sending each = left.get(index);
        int sent = each.to.byteCount();
        int length = Math.min(each.bytes.length - sent, 1 + random.nextInt(each.bytes.length));
        each.to.add(each.bytes, sent, length);
        if (each.to.areThere()) {
            left.remove(index);
        }
        return true;
    }
}
