package dev.vitrine.format;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vitrine.VitrineException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A small model, broken in thousands of ways: each loads or fails with a sentence, and soon. */
class MutationTest {
    private static final int COUNT = Integer.getInteger("vitrine.mutations", 3000);
    private static final String MODEL = ("{'format':'layers-model','generatedBy':'keras v2.4.0',"
            + "'modelTopology':{'keras_version':'2.4.0','model_config':{'class_name':'Sequential',"
            + "'config':{'layers':[{'class_name':"
            + "'Dense','config':{'name':'d','units':3,'batch_input_shape':[null,4]}}]}}},'weightsManifest':["
            + "{'paths':['a.bin','b.bin'],'weights':[{'name':'d/kernel','shape':[4,3],'dtype':'float32'},"
            + "{'name':'d/bias','shape':[3],'dtype':'float32','quantization':{'dtype':'uint8','scale':0.1,"
            + "'min':-1}},{'name':'n','shape':[],'dtype':'int32'},{'name':'s','shape':[2],'dtype':'string'},"
            + "{'name':'h','shape':[2,2],'dtype':'float32','quantization':{'dtype':'float16'}}]},"
            + "{'paths':['c.bin'],'weights':[{'name':'m','shape':[8],'dtype':'float32',"
            + "'group':'optimizer'}]}]}")
            .replace('\'', '"');
    private static final byte[] WEIGHTS = weights();
    private static final String[] VALUES = {"null", "true", "-1", "0", "1e999", "NaN", "-Infinity",
            "2147483647",
        "4294967296", "1.5", "\"\"", "\"float32\"", "\"string\"", "\"uint16\"", "[]", "{}", "[[[]]]", "[1,"
                + "2,3]",
        "[65536,65536]", "[2147483647,2147483647,0]", "\"\\ud800\"", "[-3]", "\"{\\\"class_name\\\":1}\"",
                "1e-400"};

    private static byte[] weights() {
        byte[] bytes = new byte[48 + 3 + 4 + 4 + 2 + 4 + 8 + 32];
        new Random(7).nextBytes(bytes);
        Arrays.fill(bytes, 55, 65, (byte) 0);
        bytes[55] = 2;
        return bytes;
    }

    @Test
    void theModelItselfLoads() {
        assertTrue(load(MODEL.getBytes(StandardCharsets.UTF_8), WEIGHTS,
                new Random(0)).weights().size() == 4);
    }

    @Test
    void everyMutationLoadsOrSaysWhy() {
        long seed = Long.getLong("vitrine.seed", System.nanoTime());
        System.out.println("MutationTest: -Dvitrine.seed=" + seed + " -Dvitrine.mutations=" + COUNT);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < COUNT; i++) {
            Random random = new Random(seed + i);
            byte[] model = MODEL.getBytes(StandardCharsets.UTF_8);
            byte[] weights = WEIGHTS;
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                if (random.nextInt(5) == 0) {
                    weights = mutateBytes(weights, random);
                } else {
                    model = mutateText(model, random);
                }
            }
            long start = System.nanoTime();
            String outcome;
            try {
                load(model, weights, random);
                outcome = "loaded";
            } catch (VitrineException e) {
                outcome = e.code();
                assertFalse(e.getMessage().isBlank() || !e.getMessage().endsWith("."), e.getMessage());
            } catch (RuntimeException | Error e) {
                outcome = fail("mutation " + i + " of seed " + seed + ": " + new String(model,
                        StandardCharsets.UTF_8), e);
            }
            outcomes.merge(outcome, 1, Integer::sum);
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < 2000, "mutation " + i + " of seed " + seed + " took " + millis + " ms");
        }
        System.out.println("MutationTest: " + outcomes);
        assertTrue(outcomes.size() >= 5, "the mutations reach too few errors: " + outcomes);
    }

    private static LoadedModel load(byte[] model, byte[] weights, Random random) {
        int first = weights.length / 3;
        int second = weights.length - Math.min(32, weights.length - first);
        MemorySource source = new MemorySource(random, 64).with("model.json", model)
                .with("a.bin", Arrays.copyOf(weights, first))
                .with("b.bin", Arrays.copyOfRange(weights, first, second))
                .with("c.bin", Arrays.copyOfRange(weights, second, weights.length));
        return ModelLoader.load(source, "model.json", ProgressListener.NONE);
    }

    private static byte[] mutateBytes(byte[] bytes, Random random) {
        byte[] copy = Arrays.copyOf(bytes, switch (random.nextInt(3)) {
            case 0 -> random.nextInt(bytes.length + 1);
            case 1 -> bytes.length + 1 + random.nextInt(40);
            default -> bytes.length;
        });
        for (int i = random.nextInt(4); i > 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt();
        }
        return copy;
    }

    private static byte[] mutateText(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length() + 1);
        String changed = switch (random.nextInt(16)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(Math.min(at + 1,
                    text.length()));
            case 2 -> {
                int open = 1 + random.nextInt(100_000);
                yield text.substring(0, at) + (random.nextBoolean() ? "[" : "{\"a\":").repeat(open)
                        + text.substring(at);
            }
            case 3 -> {
                int from = random.nextInt(text.length() + 1);
                yield text.substring(0, at) + text.substring(Math.min(from, at), Math.max(from, at))
                        + text.substring(at);
            }
            default -> replaceValue(text, at, VALUES[random.nextInt(VALUES.length)]);
        };
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    /** Puts another value in the place of the next one after a colon or opening bracket. */
    private static String replaceValue(String text, int from, String value) {
        int start = from;
        while (start < text.length() && ":[".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        int end = Math.min(start + 1, text.length());
        int depth = 0;
        while (end < text.length() && (depth > 0 || ",]}".indexOf(text.charAt(end)) < 0)) {
            depth += "[{".indexOf(text.charAt(end)) >= 0 ? 1 : "]}".indexOf(text.charAt(end)) >= 0 ? -1 : 0;
            end++;
        }
        return text.substring(0, Math.min(start + 1, text.length())) + value + text.substring(end);
    }
}
