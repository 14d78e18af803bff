package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.Packet;
import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.explain.FeatureMaps;
import dev.vitrine.explain.HeatMap;
import dev.vitrine.explain.OcclusionMap;
import dev.vitrine.model.ImageModel;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Questions about the model itself: where it looked, what it is made of. Long work is cut in slices, so that pictures get
 * their answers in between, and a cancel is heard. Only the full worker has it.
 *
 * <p>Wire form of {@code explain}: {@code source, treatment, method, index}; answered by {@code explaining} (any number)
 * and {@code explained}. The others are {@link LayerStudy}'s.
 */
final class Study {
    private static final double SLICE_MS = 40;
    /** How often what is known by now is sent along, in slices. */
    private static final int SLICES_A_MAP = 6;

    private final List<Integer> running = new ArrayList<>();

    /** Takes a task when the browser is free again. */
    @JSFunctor
    interface Task extends JSObject {
        void run();
    }

    void cancel(int id) {
        running.remove(Integer.valueOf(id));
    }

    void answer(Request.Other request, ImageModel model) {
        JSObject message = request.message();
        int id = request.id();
        String kind = Fields.text(message, "kind");
        running.add(id);
        if (kind.equals("explain")) {
            StudyPicture.read(model, message, input -> explain(id, message, model, input), cause -> fail(id, cause));
        } else if (Fields.isAbsent(message, "source")) {
            guarded(id, () -> end(id, LayerStudy.answer(id, message, model, null)));
        } else {
            StudyPicture.read(model, message,
                    input -> guarded(id, () -> end(id, LayerStudy.answer(id, message, model, input))),
                    cause -> fail(id, cause));
        }
    }

    private void explain(int id, JSObject message, ImageModel model, Tensor input) {
        int index = Fields.integer(message, "index");
        String method = Fields.text(message, "method");
        guarded(id, () -> {
            if (method.equals("occlusion")) {
                slice(id, OcclusionMap.of(model.model(), input, index), 1);
            } else {
                FeatureMaps maps = FeatureMaps.of(model.model().graph(), input);
                end(id, explained(id, method.equals("cam") ? maps.classActivation(index) : maps.gradCam(index),
                        maps.layer()));
            }
        });
    }

    private void slice(int id, OcclusionMap map, int number) {
        guarded(id, () -> {
            double end = ModelSession.now() + SLICE_MS;
            do {
                map.step();
            } while (!map.isDone() && ModelSession.now() < end);
            if (map.isDone()) {
                end(id, explained(id, map.map(), ""));
                return;
            }
            Packet packet = Packet.of("explaining", id);
            Fields.put(packet.message(), "done", map.done());
            Fields.put(packet.message(), "total", map.total());
            if (number % SLICES_A_MAP == 0) {
                put(packet, map.map());
            }
            PageLink.send(packet);
            later(() -> slice(id, map, number + 1));
        });
    }

    private static Packet explained(int id, HeatMap map, String layer) {
        Packet packet = Packet.of("explained", id);
        put(packet, map);
        Fields.put(packet.message(), "layer", layer);
        return packet;
    }

    private static void put(Packet packet, HeatMap map) {
        Fields.put(packet.message(), "height", map.height());
        Fields.put(packet.message(), "width", map.width());
        Fields.putFloats(packet.message(), "values", map.values(), packet.transfers());
    }

    private void guarded(int id, Runnable work) {
        if (!running.contains(id)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            fail(id, e);
        }
    }

    private void end(int id, Packet answer) {
        running.remove(Integer.valueOf(id));
        PageLink.send(answer);
    }

    private void fail(int id, Throwable cause) {
        if (running.remove(Integer.valueOf(id))) {
            PageLink.reply(Failures.reply(id, cause));
        }
    }

    @JSBody(params = "task", script = "setTimeout(task, 0);")
    private static native void later(Task task);
}
