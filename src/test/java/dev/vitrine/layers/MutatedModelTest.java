package dev.vitrine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.vitrine.VitrineException;
import dev.vitrine.engine.Model;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelSource;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.kernel.JavaKernels;
import dev.vitrine.model.ModelFolder;
import dev.vitrine.plan.Plan;
import dev.vitrine.plan.Planner;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand damaged model folders, of small models of every layer class: each opens, down to one prediction, or ends
 * in a sentence that names the file, within two seconds of work and 512 MB.
 */
class MutatedModelTest {
    private static final long SEED = Long.getLong("vitrine.seed", 20_261_124L);
    private static final int COUNT = Integer.getInteger("vitrine.mutations", 10_000);
    private static final long MAX_NANOS = 2_000_000_000L;
    private static final long MAX_BYTES = 512L << 20;

    /** What opens but would take more than these is not run: to predict for long is no fault. */
    private static final int MOST_FLOATS = 10_000_000;
    private static final double MOST_MULTIPLY_ADDS = 1e8;

    private static final List<byte[]> STRANGERS = List.of(
            "<!doctype html><title>404</title>".getBytes(StandardCharsets.US_ASCII), new byte[0],
            "version https://git-lfs.github.com/spec/v1\noid x\n".getBytes(StandardCharsets.US_ASCII));

    /** Codes of what is not in the file, so that no path leads to it; their sentences name it. */
    private static final Set<String> MISSING = Set.of("model-weights-only", "model-not-keras", "shard-not-found",
            "weight-missing", "weight-mismatch");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<String> failures = new ArrayList<>();
    private boolean predicting;
    private final Map<String, Integer> ends = new TreeMap<>();

    /** A whole model. */
    private record Healthy(String id, JsonValue json, byte[] weights) {
    }

    @Test
    void endInSentences() throws IOException {
        List<Healthy> models = models();
        long slowest = 0;
        long largest = 0;
        for (int i = 0; i < COUNT; i++) {
            Healthy model = models.get(i % models.size());
            Random random = new Random(SEED + i);
            Map<String, byte[]> files = damaged(model, random);
            String what = "mutation " + i + " of seed " + SEED + " (" + model.id() + ")";
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = threads.getCurrentThreadCpuTime();
            String end;
            try {
                end = open(files);
            } catch (VitrineException e) {
                end = e.code();
                requireSentence(what, e);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                end = "none";
                StackTraceElement[] trace = e.getStackTrace();
                failures.add(what + " threw " + e + " at " + (trace.length > 0 ? trace[0] : "?") + ": " + shown(files));
            }
            long nanos = threads.getCurrentThreadCpuTime() - start;
            long bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
            if (nanos > MAX_NANOS || bytes > MAX_BYTES) {
                failures.add(what + " took " + nanos / 1_000_000 + " ms and " + (bytes >> 20) + " MB to "
                        + (predicting ? "predict" : "open") + ": " + shown(files));
            }
            ends.merge(end, 1, Integer::sum);
            slowest = Math.max(slowest, nanos);
            largest = Math.max(largest, bytes);
        }
        assertEquals(List.of(), failures);
        System.out.println("MutatedModelTest: -Dvitrine.seed=" + SEED + ", slowest " + slowest / 1_000_000
                + " ms, largest " + (largest >> 20) + " MB, " + ends);
        // Were nearly all opened, or nearly all refused at the door, the damage would not reach what is tested.
        assertTrue(ends.getOrDefault("predicted", 0) > COUNT / 10 && ends.getOrDefault("predicted", 0) < COUNT * 2 / 3
                && ends.size() > 10, ends.toString());
    }

    private void requireSentence(String what, VitrineException e) {
        String text = e.getMessage();
        // To predict is not to open: there is no file to name then.
        boolean named = predicting || text.contains(".bin") || text.contains("model.json") && tellsPlace(e);
        if (!named || e.code().isEmpty() || !text.endsWith(".") && !text.endsWith("?")) {
            failures.add(what + " says: " + text);
        }
    }

    // A path from the root of the file; a line of what is no JSON; or the weight or shard that is missing.
    private static boolean tellsPlace(VitrineException e) {
        return e.getMessage().contains("$") || e.getMessage().contains(" at line ") || MISSING.contains(e.code());
    }

    private static String shown(Map<String, byte[]> files) {
        String text = new String(files.get("model.json"), StandardCharsets.UTF_8);
        return text.length() < 2000 ? text : text.substring(0, 2000);
    }

    private String open(Map<String, byte[]> files) {
        predicting = false;
        ModelSource source = (location, consumer) -> {
            byte[] bytes = files.get(location);
            consumer.begin(bytes == null ? ModelSource.Facts.MISSING : ModelSource.Facts.FOUND);
            if (bytes != null) {
                consumer.accept(bytes, 0, bytes.length);
            }
        };
        Model model = ModelFolder.open(source, "model.json", LoadOptions.DEFAULT).model();
        predicting = true;
        List<Shape> shapes = new ArrayList<>();
        for (Node input : model.graph().inputs()) {
            int[] dims = input.shape().toArray();
            for (int i = 0; i < dims.length; i++) {
                dims[i] = dims[i] == Shape.UNKNOWN ? i == 0 ? 1 : 5 : dims[i];
            }
            shapes.add(Shape.of(dims));
        }
        Plan plan = Planner.plan(model.graph(), shapes, JavaKernels::scratchFloats);
        if (plan.arenaFloats() > MOST_FLOATS || work(plan) > MOST_MULTIPLY_ADDS) {
            return "not run: too large";
        }
        List<Tensor> inputs = new ArrayList<>();
        for (Shape shape : shapes) {
            inputs.add(new Tensor(shape, new float[shape.elementCount()]));
        }
        model.predict(inputs);
        return "predicted";
    }

    private static double work(Plan plan) {
        double sum = 0;
        for (var step : plan.steps()) {
            List<Shape> inputs = new ArrayList<>();
            step.inputs().forEach(input -> inputs.add(input.shape()));
            sum += step.node().op() instanceof Pooling2D pooling
                    ? (double) pooling.window().taps() * step.output().shape().elementCount()
                    : step.node().op().multiplyAdds(inputs, step.output().shape());
        }
        return sum;
    }

    private static Map<String, byte[]> damaged(Healthy model, Random random) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        boolean inWeights = random.nextInt(6) == 0;
        String json = inWeights ? model.json().toString() : ModelDamage.of(model.json(), random);
        files.put("model.json", json.getBytes(StandardCharsets.UTF_8));
        byte[] weights = inWeights ? damaged(model.weights(), random) : model.weights();
        int half = weights.length / 2;
        files.put("a.bin", Arrays.copyOf(weights, half));
        files.put("b.bin", Arrays.copyOfRange(weights, half, weights.length));
        if (inWeights && random.nextInt(4) == 0) {
            String shard = random.nextBoolean() ? "a.bin" : "b.bin";
            files.remove(shard);
            for (byte[] stranger : STRANGERS) {
                if (random.nextInt(4) == 0) {
                    files.put(shard, stranger);
                }
            }
        }
        return files;
    }

    private static byte[] damaged(byte[] weights, Random random) {
        byte[] bytes = Arrays.copyOf(weights, switch (random.nextInt(3)) {
            case 0 -> random.nextInt(weights.length + 1);
            case 1 -> weights.length + 1 + random.nextInt(40);
            default -> weights.length;
        });
        if (random.nextBoolean()) {
            // Of all bytes set these are the ones that are no number.
            Arrays.fill(bytes, random.nextInt(bytes.length + 1), bytes.length, (byte) -1);
        }
        for (int i = random.nextInt(20); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    // The first, the middle and the last case of each class.
    private static List<Healthy> models() throws IOException {
        Map<String, List<GoldenCase>> byClass = new LinkedHashMap<>();
        for (GoldenCase golden : GoldenCase.all()) {
            byClass.computeIfAbsent(golden.file(), file -> new ArrayList<>()).add(golden);
        }
        List<Healthy> models = new ArrayList<>();
        for (List<GoldenCase> cases : byClass.values()) {
            for (int i : new int[] {0, cases.size() / 2, cases.size() - 1}) {
                models.add(healthy(cases.get(i)));
            }
        }
        return models;
    }

    private static Healthy healthy(GoldenCase golden) {
        StringBuilder manifest = new StringBuilder();
        int bytes = 0;
        for (Map.Entry<String, Tensor> weight : golden.weights().entrySet()) {
            manifest.append(manifest.isEmpty() ? "" : ",").append("{\"name\":\"").append(weight.getKey())
                    .append("\",\"shape\":").append(weight.getValue().shape()).append(",\"dtype\":\"float32\"}");
            bytes += 4 * weight.getValue().data().length;
        }
        ByteBuffer data = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (Tensor weight : golden.weights().values()) {
            for (float value : weight.data()) {
                data.putFloat(value);
            }
        }
        String json = "{\"format\":\"layers-model\",\"modelTopology\":" + golden.topology()
                + ",\"weightsManifest\":[{\"paths\":[\"a.bin\",\"b.bin\"],\"weights\":[" + manifest + "]}]}";
        return new Healthy(golden.id(), JsonReader.read(json, "model.json"), data.array());
    }
}
