package dev.vitrine.browser.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OfflineStatusTest {
    @Test
    void goesThroughItsText() {
        OfflineStatus status = new OfflineStatus("0123456789ab", 3, 12);
        assertEquals("offline-status 0123456789ab 3 12", status.encode());
        assertEquals(status, OfflineStatus.decode(status.encode()));
    }

    @Test
    void isReadyOnlyWithEveryFile() {
        assertFalse(new OfflineStatus("a", 11, 12).isReady());
        assertTrue(new OfflineStatus("a", 12, 12).isReady());
        assertFalse(new OfflineStatus("a", 0, 0).isReady());
    }

    @Test
    void leavesOtherMessagesAlone() {
        assertNull(OfflineStatus.decode("something else"));
        assertNull(OfflineStatus.decode("offline-status "));
        assertNull(OfflineStatus.decode(OfflineStatus.QUESTION));
    }
}
