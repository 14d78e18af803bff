package dev.vitrine.keras;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.vitrine.VitrineException;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.MemoryFolder;
import dev.vitrine.keras.hdf5.MutatedHdf5;
import dev.vitrine.keras.savedmodel.MutatedSavedModel;
import dev.vitrine.keras.zip.ZipArchive;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Damaged files of every form end in a typed error or are read; none hangs, fills the memory or breaks
 * otherwise.
 */
class MutationTest {
    private static final long SEED = Long.getLong("vitrine.seed", 20_240_611L);
    private static final int FILES = 3_000;
    private static final long MAX_NANOS = 2_000_000_000L;
    private static final long MAX_BYTES = 512L << 20;

    private record Form(String name, byte[] bytes, Consumer<byte[]> reader) { }

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void endsInTypedErrors() {
        List<Form> forms = forms();
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            Form form = forms.get(i % forms.size());
            byte[] mutated = mutate(form.bytes(), random);
            String what = form.name() + ", file " + i + " of seed " + SEED;
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            try {
                form.reader().accept(mutated);
            } catch (VitrineException e) {
                refused++;
                assertTrue(e.getMessage().endsWith(".") && !e.code().isEmpty(), what + ": " + e.getMessage());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail(what, e);
            }
            assertTrue(System.nanoTime() - start < MAX_NANOS, what + " took too long");
            assertTrue(threads.getCurrentThreadAllocatedBytes() - allocated < MAX_BYTES, what
                    + " took too much memory");
        }
        // Were nearly all of them read, the damage would not reach what is tested.
        assertTrue(refused > FILES / 3, refused + " of " + FILES + " refused");
    }

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (var file : Golden.structures().entrySet()) {
            if (file.getKey().endsWith(".h5")) {
                forms.add(new Form(file.getKey(), file.getValue(), b ->
                        MutatedHdf5.readAll(Bytes.of("m", b))));
            }
        }
        for (String name : new String[] {"keras2-nested.h5", "keras2-functional.keras", "keras3-recurrent.h5",
            "keras3-nested.keras", "keras2-trained.savedmodel.zip", "converted_keras.zip"}) {
            forms.add(new Form(name, Golden.array(name), b -> readWeights(KerasFile.open(Bytes.of("m", b)))));
        }
        ZipArchive zip = ZipArchive.open(Golden.file("keras2-recurrent.savedmodel.zip"));
        for (String part : zip.names()) {
            if (part.endsWith(".index") || part.endsWith("metadata.pb") || part.contains(".data-")) {
                byte[] bytes = zip.read(part).toArray();
                forms.add(new Form(part, bytes, b -> readWeights(KerasFile.open(with(zip, part, b)))));
                forms.add(new Form(part + " without sums", bytes, b ->
                        MutatedSavedModel.readAll(with(zip, part, b))));
            }
        }
        return forms;
    }

    private static MemoryFolder with(ZipArchive zip, String part, byte[] mutated) {
        Map<String, Bytes> files = new LinkedHashMap<>();
        for (String name : zip.names()) {
            files.put(name, name.equals(part) ? Bytes.of(name, mutated) : zip.read(name));
        }
        return new MemoryFolder("m", files);
    }

    private static void readWeights(KerasFile model) {
        for (StoredWeight weight : model.weights().all()) {
            weight.floats();
        }
    }

    /**
     * A few bytes changed, one 4-byte field set to an awkward value, a piece copied over another, or the end
     * cut off.
     */
    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int[] awkward = {-1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, bytes.length, 0xffff, 8, 1 << 20};
        switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = 1 + random.nextInt(6); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            case 1 -> {
                int at = random.nextInt(Math.min(bytes.length, 4096) - 4) & ~1;
                int value = awkward[random.nextInt(awkward.length)];
                for (int i = 0; i < 4; i++) {
                    bytes[at + i] = (byte) (value >> 8 * i);
                }
            }
            case 2 -> {
                int count = Math.min(1 << random.nextInt(8), bytes.length / 2);
                System.arraycopy(original, random.nextInt(bytes.length - count), bytes,
                        random.nextInt(bytes.length - count), count);
            }
            case 3 -> {
                for (int i = 0; i < bytes.length; i += 1 + random.nextInt(2 * bytes.length / 40 + 1)) {
                    bytes[i] ^= (byte) (1 << random.nextInt(8));
                }
            }
            default -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        return bytes;
    }
}
