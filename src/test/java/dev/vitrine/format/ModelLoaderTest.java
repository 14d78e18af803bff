package dev.vitrine.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.VitrineException;
import dev.vitrine.format.ModelSource.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelLoaderTest {
    /** Three weights of 80, 4 and 60 bytes in two groups; the first group lies in two files. */
    private static final String MODEL = ("{'modelTopology':{'class_name':'Sequential','config':[]},"
            + "'weightsManifest':["
            + "{'paths':['a.bin','./b.bin'],'weights':[{'name':'w','shape':[4,5],'dtype':'float32'},"
            + "{'name':'v','shape':[4],'dtype':'bool'}]},"
            + "{'paths':['c.bin'],'weights':[{'name':'u','shape':[60],'dtype':'bool'}]}]}").replace('\'',
            '"');

    @Test
    void readsAllFilesAsOneStream() {
        for (int seed = 0; seed < 20; seed++) {
            MemorySource source = new MemorySource(new Random(seed), 1 + seed).with("m/model.json", MODEL)
                    .with("m/a.bin", new byte[33]).with("m/b.bin", ones(51)).with("m/c.bin", ones(60));
            LoadedModel model = ModelLoader.load(source, "m/model.json", ProgressListener.NONE);
            assertEquals(List.of("w", "v", "u"), List.copyOf(model.weights().names()));
            assertArrayEquals(new float[] {1, 1, 1, 1}, model.weights().tensor("v").data());
            assertEquals(0, model.weights().tensor("w").data()[7]);
            assertEquals(Float.intBitsToFloat(0x01010101), model.weights().tensor("w").data()[9]);
            assertEquals(List.of("m/model.json", "m/a.bin", "m/b.bin", "m/c.bin"), source.asked);
        }
    }

    @Test
    void findsWeightsBesideTheModel() {
        assertEquals("a.bin", location("model.json", LoadOptions.DEFAULT));
        assertEquals("./x/a.bin", location("./x/model.json", LoadOptions.DEFAULT));
        assertEquals("/a.bin", location("/model.json", LoadOptions.DEFAULT));
        assertEquals("https://h.org/m/a.bin?key=a/b?c", location("https://h.org/m/model.json?key=a/b?c#x/y",
                LoadOptions.DEFAULT));
        assertEquals("model/a.bin?v=1/2", location("model/?v=1/2", LoadOptions.DEFAULT));
        assertEquals("C#/why?/a.bin", LoadOptions.DEFAULT.places("C#/why?/model.json", false)
                .locationOf("a.bin"));
        LoadOptions prefix = new LoadOptions("https://cdn.org/get?file=", null, ProgressListener.NONE, true);
        assertEquals("https://cdn.org/get?file=a.bin", location("https://h.org/m/model.json", prefix));
        LoadOptions converter = new LoadOptions("unused/", path -> "blob:" + path, ProgressListener.NONE,
                true);
        assertEquals("blob:./a.bin", location("https://h.org/m/model.json", converter));
    }

    private static String location(String model, LoadOptions options) {
        return options.places(model, true).locationOf("./a.bin");
    }

    @Test
    void countsBytes() {
        List<String> calls = new ArrayList<>();
        ModelLoader.load(whole(), "model.json", (loaded, total, file) -> calls.add((int) loaded + "/"
                + (int) total
                + " " + file));
        assertEquals(List.of("0/144 a.bin", "33/144 a.bin", "33/144 b.bin", "84/144 b.bin", "84/144 c.bin",
                "144/144 c.bin"), calls);
    }

    @Test
    void aTopologyMayComeAlone() {
        MemorySource source = new MemorySource().with("m.json", "{\"class_name\":\"Model\",\"config\":{}}");
        assertEquals(0, ModelLoader.load(source, "m.json", ProgressListener.NONE).weights().size());
    }

    @Test
    void namesTheFileThatIsMissing() {
        fails(new MemorySource(), "model-not-found", "The model model.json was not found (status 404).");
        fails(whole().with("model.json", new Facts(503, "")), "model-not-found",
                "The server answered with status 503 instead of the model model.json.");
        fails(whole().with("b.bin", Facts.MISSING), "shard-not-found", "The weights file b.bin, which"
                + " model.json lists, was not found (status 404). Put it beside the model file.");
        fails(whole().with("b.bin", new Facts(403, "")), "shard-not-found",
                "The server answered with status 403 instead of the weights file b.bin.");
    }

    @Test
    void namesTheFileThatIsAWebPage() {
        String sentence = "The server answered with a web page instead of the weights file b.bin (a 404 page"
                + " with status 200?). Check that the file lies beside model.json.";
        fails(whole().with("b.bin", "<!DOCTYPE html><title>404</title>"), "shard-is-html", sentence);
        fails(whole().with("b.bin", "\r\n<html>" + "x".repeat(10_000)), "shard-is-html", sentence);
        fails(whole().with("b.bin", "<p>not found").with("b.bin", new Facts(200, "text/html; charset=utf-8")),
                "shard-is-html", sentence);
        fails(whole().with("model.json", "<html>"), "model-is-html", "The server answered with a web page"
                + " instead of the model model.json: the address may be wrong (a 404 page with status"
                + " 200?).");
        fails(whole().with("c.bin", "version https://git-lfs.github.com/spec/v1\n"), "file-is-pointer",
                "The file c.bin is a Git LFS pointer, not the file itself: fetch it with \"git lfs pull\" and"
                + " upload that.");
    }

    @Test
    void aWrongTypeAloneIsNoWebPage() {
        ModelLoader.load(whole().with("a.bin", new Facts(200, "text/html")), "model.json",
                ProgressListener.NONE);
    }

    @Test
    void namesTheFileOfAWrongLength() {
        fails(whole().with("c.bin", new byte[59]), "weights-truncated", "The weights file c.bin has 59 bytes,"
                + " but model.json lists weights of 60: it was cut short. Upload it again, in full.");
        fails(whole().with("c.bin", new byte[0]), "weights-truncated", "The weights file c.bin has 0 bytes,"
                + " but model.json lists weights of 60: it was cut short. Upload it again, in full.");
        fails(whole().with("b.bin", new byte[50]), "weights-truncated", "The weights files a.bin to ./b.bin"
                + " together have 83 bytes, but model.json lists weights of 84: one was cut short. Upload"
                + " them again, in full.");
        fails(whole().with("a.bin", new byte[44]), "weights-too-long", "The weights files a.bin to ./b.bin"
                + " together have 95 bytes, but model.json lists weights of 84: one belongs to another model,"
                + " or to another version of this one.");
        fails(whole().with("c.bin", new byte[61]), "weights-too-long", "The weights file c.bin has 61 bytes,"
                + " but model.json lists weights of 60: it belongs to another model, or to another version of"
                + " this one.");
    }

    private static MemorySource whole() {
        return new MemorySource(new Random(1) {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return bound - 1;
            }
        }, 1 << 20).with("model.json", MODEL).with("a.bin", new byte[33]).with("b.bin", ones(51))
                .with("c.bin", ones(60));
    }

    private static byte[] ones(int count) {
        byte[] bytes = new byte[count];
        java.util.Arrays.fill(bytes, (byte) 1);
        return bytes;
    }

    private static void fails(MemorySource source, String code, String message) {
        VitrineException failure = assertThrows(VitrineException.class,
                () -> ModelLoader.load(source, "model.json", ProgressListener.NONE));
        assertEquals(message, failure.getMessage());
        assertEquals(code, failure.code());
    }
}
