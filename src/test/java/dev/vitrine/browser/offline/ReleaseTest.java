package dev.vitrine.browser.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final List<String> CACHES =
            List.of("someone-elses", "vitrine-release-1", "vitrine-release-2", "vitrine-release-3");

    private final Release release = Release.of(new String[] {"3", "./|sha256-x=", "page.0123456789ab.js"});

    @Test
    void readsItsFiles() {
        assertEquals(List.of(new KeptFile("./", "sha256-x="), new KeptFile("page.0123456789ab.js", "")),
                release.files());
        assertTrue(release.holds("./"));
        assertFalse(release.holds("page.js"));
    }

    @Test
    void keepsTheReleaseBeforeWhilePagesAreOpen() {
        assertEquals(List.of("vitrine-release-1"), release.staleCaches(CACHES, true));
        assertEquals(List.of("vitrine-release-1", "vitrine-release-2"), release.staleCaches(CACHES, false));
        assertEquals(List.of(), release.staleCaches(List.of("vitrine-release-3"), true));
    }

    @Test
    void tellsHashedNames() {
        assertTrue(KeptFile.isHashedName("model/group1-shard1of1.0123456789ab.bin"));
        assertFalse(KeptFile.isHashedName("model/model.json"));
        assertFalse(KeptFile.isHashedName("page.0123456789AB.js"));
        assertFalse(KeptFile.isHashedName("0123456789ab.js"));
        assertFalse(KeptFile.isHashedName("vitrine"));
    }
}
