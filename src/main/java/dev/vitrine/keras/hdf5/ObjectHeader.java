package dev.vitrine.keras.hdf5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The messages of one object (IV.A.1), of either version, with its continuation blocks joined. It does not
 * read the messages' bodies.
 */
final class ObjectHeader {
    private static final int MAX_SHARING_HOPS = 8;

    final Source source;
    final String path;
    final int address;
    private final List<Message> messages = new ArrayList<>();
    private final Set<Integer> blocks = new HashSet<>();

    private ObjectHeader(Source source, int address, String path) {
        this.source = source;
        this.path = path;
        this.address = address;
    }

    static ObjectHeader read(Source source, int address, String path) {
        ObjectHeader header = new ObjectHeader(source, address, path);
        Cursor cursor = source.at(address, path);
        if (cursor.remaining() >= 4 && source.bytes.u8(cursor.position()) == 'O') {
            header.readVersion2(cursor);
        } else {
            header.readVersion1(cursor);
        }
        return header;
    }

    /** The first message of a type, where it really stands, or null. */
    Cursor find(int type) {
        for (Message message : messages) {
            if (message.type() == type) {
                return resolve(message, 0);
            }
        }
        return null;
    }

    /** The first message of a type, which the object cannot be without. */
    Cursor require(int type, String what) {
        Cursor found = find(type);
        if (found == null) {
            throw Hdf5Exception.damaged(source.file(), source.baseBytes + address, path, what
                    + " is missing");
        }
        return found;
    }

    boolean has(int type) {
        for (Message message : messages) {
            if (message.type() == type) {
                return true;
            }
        }
        return false;
    }

    /** Every message of a type. */
    List<Cursor> all(int type) {
        List<Cursor> found = new ArrayList<>();
        for (Message message : messages) {
            if (message.type() == type) {
                found.add(resolve(message, 0));
            }
        }
        return found;
    }

    private Cursor resolve(Message message, int hops) {
        Cursor body = message.body();
        // A fresh cursor each time: the body may be read more than once.
        Cursor copy = new Cursor(source, path, body.position(), body.position() + body.remaining());
        return message.isShared() ? shared(copy, message.type(), hops) : copy;
    }

    /** Follows a shared message (IV.A.2, "shared message") of the given type to the object that holds it. */
    static Cursor shared(Cursor reference, int type) {
        return shared(reference, type, 0);
    }

    private static Cursor shared(Cursor reference, int type, int hops) {
        int version = reference.u8();
        int kind = reference.u8();
        if (version == 1) {
            reference.skip(6);
        } else if (version == 3 && kind == 1) {
            throw reference.unsupported("messages shared through a heap");
        }
        int address = reference.definedAddress("a shared message");
        if (hops > MAX_SHARING_HOPS) {
            throw reference.damaged("shared messages refer to each other in a circle");
        }
        ObjectHeader holder = read(reference.source, address, reference.path);
        for (Message message : holder.messages) {
            if (message.type() == type) {
                return holder.resolve(message, hops + 1);
            }
        }
        throw reference.damaged("the shared message is not where it should be");
    }

    private void readVersion1(Cursor cursor) {
        cursor.version(1, "the object header");
        cursor.skip(1);
        int count = cursor.u16();
        cursor.skip(4);
        int size = cursor.uint(4);
        cursor.skip(4);
        List<int[]> pending = new ArrayList<>();
        blocks.add(cursor.position());
        readMessages1(cursor.part(size), count, pending);
        for (int i = 0; i < pending.size(); i++) {
            readMessages1(continuation(pending.get(i)), count, pending);
        }
    }

    private void readMessages1(Cursor block, int count, List<int[]> pending) {
        while (block.remaining() >= 8 && messages.size() < count) {
            int type = block.u16();
            int size = block.u16();
            int flags = block.u8();
            block.skip(3);
            add(type, flags, block.part(size), pending);
        }
    }

    private void readVersion2(Cursor cursor) {
        int start = cursor.position();
        cursor.signature("OHDR");
        cursor.version(2, "the object header");
        int flags = cursor.u8();
        cursor.skip(((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0));
        int size = cursor.uint(1 << (flags & 3));
        List<int[]> pending = new ArrayList<>();
        blocks.add(cursor.position());
        Cursor block = cursor.part(size);
        cursor.checksum(start);
        readMessages2(block, flags, pending);
        for (int i = 0; i < pending.size(); i++) {
            Cursor more = continuation(pending.get(i));
            int moreStart = more.position();
            more.signature("OCHK");
            if (more.remaining() < 4) {
                throw more.damaged("a continuation of the object header is too short");
            }
            Cursor body = more.part(more.remaining() - 4);
            more.checksum(moreStart);
            readMessages2(body, flags, pending);
        }
    }

    private void readMessages2(Cursor block, int headerFlags, List<int[]> pending) {
        int orderBytes = (headerFlags & 4) != 0 ? 2 : 0;
        while (block.remaining() >= 4 + orderBytes) {
            int type = block.u8();
            int size = block.u16();
            int flags = block.u8();
            block.skip(orderBytes);
            add(type, flags, block.part(size), pending);
        }
    }

    private void add(int type, int flags, Cursor body, List<int[]> pending) {
        if (type == Message.CONTINUATION) {
            pending.add(new int[] {body.definedAddress("a continuation"), body.length()});
        }
        messages.add(new Message(type, flags, body));
    }

    private Cursor continuation(int[] place) {
        Cursor cursor = source.at(place[0], path);
        if (!blocks.add(cursor.position())) {
            throw cursor.damaged("the object header continues in a circle");
        }
        return cursor.part(place[1]);
    }
}
