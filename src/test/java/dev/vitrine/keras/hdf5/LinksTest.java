package dev.vitrine.keras.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.VitrineException;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.bytes.Bytes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Links in circles and out of the file, features outside the subset, and damage: all end in sentences. */
class LinksTest {
    private final Map<String, byte[]> files = Golden.structures();

    private Hdf5Group root(String name) {
        return Hdf5File.open(Bytes.of(name, files.get(name))).root();
    }

    private static String refusal(Executable reading) {
        return assertThrows(VitrineException.class, reading).getMessage();
    }

    /** Byte numbers are the fixture's business, not the sentence's. */
    private static String withoutByte(String message) {
        int at = message.indexOf("byte ") + 5;
        int end = at;
        while (Character.isDigit(message.charAt(end))) {
            end++;
        }
        return message.substring(0, at) + "N" + message.substring(end);
    }

    @Test
    void endsCirclesOfSoftLinks() {
        Hdf5Group root = root("hdf5-circle.h5");
        assertEquals("hdf5-circle.h5 is damaged at byte N, in /a: links lead in a circle. Copy or download it"
                + " again, or"
                + " save the model again.", withoutByte(refusal(() -> root.find("a"))));
    }

    @Test
    void followsHardLinksThatLeadUpOnlyAsFarAsAsked() {
        Hdf5Group root = root("hdf5-circle.h5");
        assertArrayEquals(new float[] {0}, root.dataset("loop/inner/up/inner/again").read().floats());
        assertEquals(root.addressOf("loop"), root.group("loop/inner").addressOf("up"));
        String endless = "loop" + "/inner/up".repeat(600);
        assertEquals(true, refusal(() -> root.find(endless)).contains("its groups are nested without end"));
    }

    @Test
    void refusesWhatKerasDoesNotWrite() {
        Hdf5Group root = root("hdf5-circle.h5");
        String end = " (byte N, in /%s). Open the model in Keras and save it again with"
                + " model.save(\"model.keras\").";
        String start = "hdf5-circle.h5 uses a part of HDF5 that Keras does not write and that is not read"
                + " here: ";
        assertEquals(start + "a link into another file" + end.replace("%s", "elsewhere"),
                withoutByte(refusal(() -> root.find("elsewhere"))));
        assertEquals(start + "the filter \"lzf\"" + end.replace("%s", "lzf"),
                withoutByte(refusal(() -> root.dataset("lzf").read())));
        assertEquals("hdf5-circle.h5 should hold numbers at /compound but holds compound values. Save the"
                + " model again"
                + " with model.save().", refusal(() -> root.dataset("compound").read().floats()));
        assertEquals("hdf5-circle.h5 has nothing at /loop/none. The file may have been written in parts; save"
                + " the model"
                + " again.", refusal(() -> root.find("loop/none")));
        assertEquals("hdf5-circle.h5 should hold a dataset at /loop but holds a group. Save the model again"
                + " with"
                + " model.save().", refusal(() -> root.dataset("loop")));
    }

    @Test
    void listsManyMembersInTheOrderOfTheirNames() {
        for (String file : new String[] {"hdf5-members.h5", "hdf5-members-latest.h5", "hdf5-user-block.h5"}) {
            Hdf5Group layers = root(file).group("layers");
            List<String> names = layers.names();
            assertEquals(301, names.size());
            assertEquals("layer_000_with_a_name", names.get(0));
            assertEquals("layer_299_with_a_name", names.get(299));
            assertEquals("/layers/layer_299_with_a_name", layers.find("layer_299_with_a_name").path());
            assertEquals(2, root(file).dataset("soft").read().count());
        }
    }

    @Test
    void noticesDamageByChecksum() {
        byte[] bytes = files.get("hdf5-types-latest.h5").clone();
        bytes[44]++;
        assertEquals("m.h5 is damaged at byte 0, in /: the checksum of 44 bytes does not agree. Copy or"
                + " download it"
                + " again, or save the model again.", refusal(() -> Hdf5File.open(Bytes.of("m.h5", bytes))));
        byte[] chunks = files.get("hdf5-chunks.h5").clone();
        Hdf5Dataset sum = Hdf5File.open(Bytes.of("m.h5", chunks)).root().dataset("sum");
        byte[] needle = sum.read().raw().slice(0, 8).toArray();
        chunks[indexOf(chunks, needle)]++;
        assertEquals(true, refusal(() -> sum.read()).contains("in /sum: the checksum of a chunk does not"
                + " agree"));
    }

    private static int indexOf(byte[] haystack, byte[] needle) {
        for (int i = 0; i + needle.length <= haystack.length; i++) {
            int k = 0;
            while (k < needle.length && haystack[i + k] == needle[k]) {
                k++;
            }
            if (k == needle.length) {
                return i;
            }
        }
        throw new IllegalStateException();
    }
}
