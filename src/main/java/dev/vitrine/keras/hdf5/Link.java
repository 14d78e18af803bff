package dev.vitrine.keras.hdf5;

/**
 * A member of a group: a name and where it leads.
 *
 * @param name as written
 * @param address the object header, or {@link Source#UNDEFINED} for a link that is not hard
 * @param target the path of a soft link, otherwise null
 */
record Link(String name, int address, String target) {
    private static final int SOFT = 1;

    /** A link message (IV.A.2.g). */
    static Link read(Cursor cursor) {
        cursor.version(1, "a link");
        int flags = cursor.u8();
        int type = (flags & 8) != 0 ? cursor.u8() : 0;
        cursor.skip(((flags & 4) != 0 ? 8 : 0) + ((flags & 0x10) != 0 ? 1 : 0));
        String name = cursor.text(cursor.uint(1 << (flags & 3)));
        if (type == 0) {
            return new Link(name, cursor.definedAddress("the member " + name), null);
        }
        if (type == SOFT) {
            return new Link(name, Source.UNDEFINED, cursor.text(cursor.u16()));
        }
        return new Link(name, Source.UNDEFINED, null);
    }
}
