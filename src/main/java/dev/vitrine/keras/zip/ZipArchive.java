package dev.vitrine.keras.zip;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Folder;
import dev.vitrine.keras.bytes.Inflate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A ZIP archive in memory. A stored file is a window on the archive; a deflated one is unpacked at every
 * reading.
 */
public final class ZipArchive implements Folder {
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;

    private final Bytes bytes;
    private final Map<String, ZipEntry> entries;

    private ZipArchive(Bytes bytes, Map<String, ZipEntry> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /** @throws ZipArchiveException if the list of files is damaged, names an encrypted file or is hostile */
    public static ZipArchive open(Bytes bytes) {
        return new ZipArchive(bytes, CentralDirectory.read(bytes));
    }

    /** Whether the bytes begin as an archive with at least one file does. */
    public static boolean isZip(Bytes bytes) {
        return bytes.length() >= 4 && bytes.i32(0) == LOCAL_SIGNATURE;
    }

    @Override
    public String name() {
        return bytes.name();
    }

    /** The files in the order of the list, folders left out. */
    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : entries.keySet()) {
            if (!name.endsWith("/")) {
                names.add(name);
            }
        }
        return names;
    }

    @Override
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * The content of a file, called {@code archive/name} in later errors.
     *
     * @throws ZipArchiveException if it is missing, damaged or packed in an unusual way
     */
    @Override
    public Bytes read(String name) {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw ZipArchiveException.missing(bytes.name(), name);
        }
        Bytes packed = packed(entry);
        Bytes content = switch (entry.method()) {
            case ZipEntry.STORED -> packed;
            case ZipEntry.DEFLATED -> Bytes.of(packed.name(),
                    Inflate.inflate(packed, true, entry.sizeBytes()));
            default -> throw ZipArchiveException.unsupported(bytes.name(), name, "is compressed by method "
                    + entry.method());
        };
        if (content.length() != entry.sizeBytes()) {
            throw ZipArchiveException.damaged(bytes.name(), entry.headerOffset(), "\"" + name
                    + "\" should have "
                    + entry.sizeBytes() + " bytes but has " + content.length());
        }
        CRC32 sum = new CRC32();
        sum.update(content.array(), content.arrayOffset(), content.length());
        if ((int) sum.getValue() != entry.crc32()) {
            throw ZipArchiveException.damaged(bytes.name(), entry.headerOffset(), "the checksum of \"" + name
                    + "\" does not agree");
        }
        return content;
    }

    /** Sizes come from the central directory, since a local header may leave them to a data descriptor. */
    private Bytes packed(ZipEntry entry) {
        int at = entry.headerOffset();
        if (!bytes.holds(at, LOCAL_BYTES) || bytes.i32(at) != LOCAL_SIGNATURE) {
            throw ZipArchiveException.damaged(bytes.name(), at, "\"" + entry.name()
                    + "\" does not begin there");
        }
        int start = at + LOCAL_BYTES + bytes.u16(at + 26) + bytes.u16(at + 28);
        if (!bytes.holds(start, entry.packedBytes())) {
            throw ZipArchiveException.damaged(bytes.name(), at, "\"" + entry.name() + "\" is cut off");
        }
        return bytes.slice(bytes.name() + "/" + entry.name(), start, entry.packedBytes());
    }
}
