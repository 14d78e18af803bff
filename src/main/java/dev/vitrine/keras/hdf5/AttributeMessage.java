package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;

/**
 * One attribute (IV.A.2.m): its name read, its type and value unread until asked for.
 *
 * @param name as written
 * @param type the datatype message
 * @param space the dataspace message
 * @param data what follows them
 */
record AttributeMessage(String name, Cursor type, Cursor space, Cursor data) {
    static AttributeMessage read(Cursor cursor) {
        int version = cursor.u8();
        int flags = cursor.u8();
        int nameSize = cursor.u16();
        int typeSize = cursor.u16();
        int spaceSize = cursor.u16();
        if (version < 1 || version > 3) {
            throw cursor.unsupported("version " + version + " of an attribute");
        }
        boolean padded = version == 1;
        if (version == 3) {
            cursor.skip(1);
        }
        int start = cursor.position();
        String name = cursor.text(nameSize);
        if (padded) {
            cursor.align8(start);
        }
        Cursor type = part(cursor, typeSize, padded);
        Cursor space = part(cursor, spaceSize, padded);
        if (version > 1 && (flags & 1) != 0) {
            type = ObjectHeader.shared(type, Message.DATATYPE);
        }
        if (version > 1 && (flags & 2) != 0) {
            space = ObjectHeader.shared(space, Message.DATASPACE);
        }
        return new AttributeMessage(name, type, space, cursor.part(cursor.remaining()));
    }

    private static Cursor part(Cursor cursor, int size, boolean padded) {
        int start = cursor.position();
        Cursor part = cursor.part(size);
        if (padded) {
            cursor.align8(start);
        }
        return part;
    }

    Hdf5Values values(String objectPath) {
        String path = objectPath + "@" + name;
        Datatype datatype = Datatype.read(fresh(type, path));
        double count = Dataspace.read(fresh(space, path)).elementCount();
        Cursor content = fresh(data, path);
        double size = count * datatype.sizeBytes();
        if (size > content.remaining()) {
            throw content.damaged("the attribute claims more bytes than it has");
        }
        Bytes bytes = content.bytes((int) size);
        return new Hdf5Values(content.source, path, datatype, (int) count, bytes);
    }

    private static Cursor fresh(Cursor cursor, String path) {
        return new Cursor(cursor.source, path, cursor.position(), cursor.position() + cursor.remaining());
    }
}
