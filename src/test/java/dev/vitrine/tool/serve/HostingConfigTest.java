package dev.vitrine.tool.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostingConfigTest {
    @Test
    void theLastRuleThatMatchesHolds() {
        HostingConfig config = HostingConfig.read("{\"hosting\":{\"headers\":["
                + "{\"source\":\"**\",\"headers\":["
                + "{\"key\":\"A\",\"value\":\"1\"},{\"key\":\"B\",\"value\":\"1\"}]},"
                + "{\"regex\":\"^/x.*\",\"headers\":[{\"key\":\"a\",\"value\":\"2\"}]}]}}", "firebase.json");
        assertEquals("2", config.headers("/xy").get("A"));
        assertEquals("1", config.headers("/xy").get("B"));
        assertEquals("1", config.headers("/y").get("A"));
        assertEquals("public", config.publicFolder());
    }

    @Test
    void namesWhatItLeavesOut() {
        assertEquals(List.of("redirects", "rewrites"), HostingConfig.read(
                "{\"hosting\":{\"rewrites\":[],\"redirects\":[]}}", "firebase.json").unsupported());
    }

    @Test
    void oursHasNoCatchAllAndDeploysNoDotfile() throws IOException {
        HostingConfig ours = HostingConfig.read(Files.readString(Path.of("firebase.json")), "firebase.json");
        assertEquals("target/site", ours.publicFolder());
        assertEquals(List.of(), ours.unsupported(),
                "a catch-all rewrite would answer a missing shard with HTML");
        assertTrue(ours.isIgnored("/.hidden") && ours.isIgnored("/model/.DS_Store"));
        assertFalse(ours.isIgnored("/model/model.json"));
    }
}
