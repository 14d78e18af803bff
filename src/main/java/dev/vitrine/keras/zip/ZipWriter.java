package dev.vitrine.keras.zip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Writes an archive around files that stay where they are: the caller puts each file's bytes behind its header, and the
 * directory behind the last. Nothing is compressed, since weights hardly shrink, and every file has the same date, so
 * that the same files make the same archive.
 */
public final class ZipWriter {
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int VERSION = 20;
    /** Bit 11: names are UTF-8 (appendix D). */
    private static final int UTF8 = 1 << 11;
    /** 1 January 1980, the first day that the format knows (4.4.6). */
    private static final int DATE = 1 << 5 | 1;
    private static final double MAX_BYTES = 4_294_967_295.0;
    private static final int MAX_FILES = 65_535;

    private final List<Field> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private double offsetBytes;

    /**
     * What stands before a file's bytes.
     *
     * @param name with slashes between folders
     * @throws ZipArchiveException if the name leads out of the archive or was used, or the archive becomes too large
     */
    public byte[] header(String name, byte[] content) {
        EntryNames.check("The new archive", name);
        if (!names.add(name) || names.size() > MAX_FILES) {
            throw ZipArchiveException.unwritable(name, "two of its files are called so, or there are too many");
        }
        CRC32 sum = new CRC32();
        sum.update(content, 0, content.length);
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        Field local = new Field().i32(LOCAL_SIGNATURE);
        facts(local, (int) sum.getValue(), content.length, path);
        local.i16(0).bytes(path);
        Field entry = new Field().i32(ENTRY_SIGNATURE).i16(VERSION);
        facts(entry, (int) sum.getValue(), content.length, path);
        entry.i16(0).i16(0).i16(0).i16(0).i32(0).i32((int) (long) offsetBytes).bytes(path);
        entries.add(entry);
        offsetBytes += (double) local.size() + content.length;
        if (offsetBytes > MAX_BYTES) {
            throw ZipArchiveException.unwritable(name, "it would be larger than 4 GiB");
        }
        return local.toArray();
    }

    private static void facts(Field out, int crc32, int sizeBytes, byte[] path) {
        out.i16(VERSION).i16(UTF8).i16(ZipEntry.STORED).i16(0).i16(DATE).i32(crc32).i32(sizeBytes).i32(sizeBytes)
                .i16(path.length);
    }

    /** What stands behind the last file. */
    public byte[] directory() {
        Field all = new Field();
        for (Field entry : entries) {
            all.bytes(entry.toArray());
        }
        int size = all.size();
        return all.i32(END_SIGNATURE).i16(0).i16(0).i16(entries.size()).i16(entries.size()).i32(size)
                .i32((int) (long) offsetBytes).i16(0).toArray();
    }

    /** Little-endian fields, one after the other. */
    private static final class Field {
        private byte[] data = new byte[128];
        private int size;

        Field i16(int value) {
            reserve(2);
            data[size++] = (byte) value;
            data[size++] = (byte) (value >> 8);
            return this;
        }

        Field i32(int value) {
            return i16(value).i16(value >> 16);
        }

        Field bytes(byte[] values) {
            reserve(values.length);
            System.arraycopy(values, 0, data, size, values.length);
            size += values.length;
            return this;
        }

        int size() {
            return size;
        }

        byte[] toArray() {
            return Arrays.copyOf(data, size);
        }

        private void reserve(int count) {
            if (data.length - size < count) {
                data = Arrays.copyOf(data, Math.max(2 * data.length, size + count));
            }
        }
    }
}
