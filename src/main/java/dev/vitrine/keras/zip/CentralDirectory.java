package dev.vitrine.keras.zip;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Inflate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds and reads the list of files at the end of an archive, ZIP64 included. It unpacks nothing. */
final class CentralDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int LOCATOR64_SIGNATURE = 0x07064b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int MAX_COMMENT_BYTES = 65535;
    private static final int ZIP64_EXTRA = 1;
    private static final int AES_METHOD = 99;

    private final Bytes bytes;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private CentralDirectory(Bytes bytes) {
        this.bytes = bytes;
    }

    static Map<String, ZipEntry> read(Bytes bytes) {
        CentralDirectory directory = new CentralDirectory(bytes);
        directory.read(directory.findEnd());
        return directory.entries;
    }

    private int findEnd() {
        int last = bytes.length() - END_BYTES;
        for (int at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
            if (bytes.i32(at) == END_SIGNATURE && at + END_BYTES + bytes.u16(at + 20) <= bytes.length()) {
                return at;
            }
        }
        throw ZipArchiveException.notZip(bytes.name());
    }

    private void read(int end) {
        int count = bytes.u16(end + 10);
        int offset = bytes.i32(end + 16);
        int locator = end - 20;
        if (locator >= 0 && bytes.i32(locator) == LOCATOR64_SIGNATURE) {
            int end64 = int64(locator + 8);
            if (!bytes.holds(end64, 56) || bytes.i32(end64) != END64_SIGNATURE) {
                throw ZipArchiveException.damaged(bytes.name(), locator, "the ZIP64 list of files is not"
                        + " there");
            }
            count = int64(end64 + 32);
            offset = int64(end64 + 48);
        } else if (bytes.u16(end + 4) != 0 || bytes.u16(end + 8) != count) {
            throw ZipArchiveException.damaged(bytes.name(), end, "it is one part of an archive in several"
                    + " parts");
        }
        // Compared as doubles: a count of 2^31 or so must not overflow.
        if (offset < 0 || (double) offset + (double) count * ENTRY_BYTES > end) {
            throw ZipArchiveException.damaged(bytes.name(), end, "the list of files should hold " + count
                    + " names but has no room for them");
        }
        int at = offset;
        double packed = 0;
        for (int i = 0; i < count; i++) {
            at = readEntry(at, end);
        }
        for (ZipEntry entry : entries.values()) {
            packed += entry.packedBytes();
        }
        if (packed > bytes.length()) {
            throw ZipArchiveException.hostile(bytes.name(), entries.keySet().iterator().next(),
                    "shares its data with other files, so that a small archive unpacks to a huge one");
        }
    }

    /** @return where the next entry begins */
    private int readEntry(int at, int end) {
        if (at > end - ENTRY_BYTES || bytes.i32(at) != ENTRY_SIGNATURE) {
            throw ZipArchiveException.damaged(bytes.name(), at, "the list of files is broken off");
        }
        int nameBytes = bytes.u16(at + 28);
        int extraBytes = bytes.u16(at + 30);
        int next = at + ENTRY_BYTES + nameBytes + extraBytes + bytes.u16(at + 32);
        if (next > end) {
            throw ZipArchiveException.damaged(bytes.name(), at, "the list of files is broken off");
        }
        // Some programs of Windows write backslashes between folders.
        String name = bytes.utf8(at + ENTRY_BYTES, nameBytes).replace('\\', '/');
        int method = bytes.u16(at + 10);
        // Bit 0: encrypted; bit 6: strongly; 99: WinZip's AES.
        if ((bytes.u16(at + 8) & 0x41) != 0 || method == AES_METHOD) {
            throw ZipArchiveException.encrypted(bytes.name(), name);
        }
        EntryNames.check(bytes.name(), name);
        int[] sizes = {bytes.i32(at + 24), bytes.i32(at + 20), bytes.i32(at + 42)};
        widen(sizes, at + ENTRY_BYTES + nameBytes, extraBytes);
        int size = sizes[0];
        int packed = sizes[1];
        if (size < 0 || packed < 0 || !bytes.holds(sizes[2], 30) || packed > bytes.length()) {
            throw ZipArchiveException.damaged(bytes.name(), at, "\"" + name + "\" is said to be larger than"
                    + " the archive"
                    + " or than 2 GiB");
        }
        if (size > Inflate.plausibleBytes(packed)) {
            throw ZipArchiveException.hostile(bytes.name(), name, "claims to unpack from " + packed + " to "
                    + size
                    + " bytes, which no model's weights do");
        }
        ZipEntry entry = new ZipEntry(name, method, bytes.i32(at + 16), packed, size, sizes[2]);
        if (entries.put(name, entry) != null) {
            throw ZipArchiveException.hostile(bytes.name(), name, "is there twice, so that two programs may"
                    + " see two"
                    + " different files");
        }
        return next;
    }

    /**
     * ZIP64 (4.5.3): a field of all ones stands in the extra field, in the order size, packed size, offset.
     */
    private void widen(int[] sizes, int extraAt, int extraBytes) {
        int at = extraAt;
        int extraEnd = extraAt + extraBytes;
        while (at + 4 <= extraEnd) {
            int id = bytes.u16(at);
            int fieldEnd = at + 4 + bytes.u16(at + 2);
            if (id == ZIP64_EXTRA) {
                int field = at + 4;
                for (int i = 0; i < 3; i++) {
                    if (sizes[i] == -1 && field + 8 <= Math.min(fieldEnd, extraEnd)) {
                        sizes[i] = int64(field);
                        field += 8;
                    }
                }
                return;
            }
            at = fieldEnd;
        }
    }

    /** Eight bytes; -1, which every check refuses, for what is beyond 31 bits. */
    private int int64(int at) {
        int low = bytes.i32(at);
        return bytes.i32(at + 4) == 0 && low >= 0 ? low : -1;
    }
}
