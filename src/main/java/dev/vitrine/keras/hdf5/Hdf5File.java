package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;

/** An HDF5 file held in memory. Opening reads the first bytes only; all else is read when asked for. */
public final class Hdf5File {
    private final Hdf5Group root;

    private Hdf5File(Hdf5Group root) {
        this.root = root;
    }

    /** @throws Hdf5Exception if this is no HDF5 file, is cut off, or its root cannot be read */
    public static Hdf5File open(Bytes bytes) {
        return open(bytes, true);
    }

    /** @param verifies false leaves checksums unchecked, so that a test's damage reaches what they guard */
    static Hdf5File open(Bytes bytes, boolean verifies) {
        Superblock superblock = Superblock.read(bytes, verifies);
        int address = superblock.rootAddress();
        Hdf5Object root = Hdf5Group.open(superblock.source(), address, "/", address);
        if (root instanceof Hdf5Group group) {
            return new Hdf5File(group);
        }
        throw Hdf5Exception.unexpected(bytes.name(), "/", "a group", "a dataset");
    }

    /** Whether the bytes start as an HDF5 file does (a user block aside). */
    public static boolean isHdf5(Bytes bytes) {
        return bytes.length() >= 8 && bytes.i32(0) == 0x46444889 && bytes.i32(4) == 0x0a1a0a0d;
    }

    public Hdf5Group root() {
        return root;
    }
}
