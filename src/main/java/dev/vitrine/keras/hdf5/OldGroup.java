package dev.vitrine.keras.hdf5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The members of a group of the old kind (III.A.1, III.B, III.D): a version 1 B-tree, its leaves, a heap of
 * names.
 */
final class OldGroup {
    private static final int MAX_LEVEL = 32;
    private static final int SOFT_LINK = 2;

    private final Source source;
    private final String path;
    private final List<Link> links = new ArrayList<>();
    private final Set<Integer> visited = new HashSet<>();
    private Cursor names;

    private OldGroup(Source source, String path) {
        this.source = source;
        this.path = path;
    }

    static List<Link> read(Cursor symbolTable) {
        OldGroup group = new OldGroup(symbolTable.source, symbolTable.path);
        int tree = symbolTable.definedAddress("a group's B-tree");
        group.readHeap(symbolTable.definedAddress("a group's names"));
        group.readTree(tree, MAX_LEVEL);
        return group.links;
    }

    private void readHeap(int address) {
        Cursor cursor = source.at(address, path);
        cursor.signature("HEAP");
        cursor.version(0, "the heap of names");
        cursor.skip(3);
        int size = cursor.length();
        cursor.skip(source.lengthSize);
        names = source.at(cursor.definedAddress("the heap of names"), path).part(size);
    }

    private void readTree(int address, int levelBelow) {
        Cursor cursor = source.at(address, path);
        if (!visited.add(cursor.position())) {
            throw cursor.damaged("a group leads back to itself");
        }
        cursor.signature("TREE");
        int type = cursor.u8();
        int level = cursor.u8();
        if (type != 0 || level >= levelBelow) {
            throw cursor.damaged("a group's B-tree has a node that does not belong there");
        }
        int count = cursor.u16();
        cursor.skip(2 * source.offsetSize);
        for (int i = 0; i < count; i++) {
            cursor.skip(source.lengthSize);
            int child = cursor.definedAddress("a group's members");
            if (level > 0) {
                readTree(child, level);
            } else {
                readLeaf(child);
            }
        }
    }

    private void readLeaf(int address) {
        Cursor cursor = source.at(address, path);
        if (!visited.add(cursor.position())) {
            throw cursor.damaged("a group leads back to itself");
        }
        cursor.signature("SNOD");
        cursor.version(1, "a group's members");
        cursor.skip(1);
        int count = cursor.u16();
        for (int i = 0; i < count; i++) {
            String name = name(cursor.uint(source.offsetSize));
            int header = cursor.address();
            int kind = cursor.uint(4);
            cursor.skip(4);
            int target = cursor.i32();
            cursor.skip(12);
            if (kind == SOFT_LINK) {
                links.add(new Link(name, Source.UNDEFINED, name(target)));
            } else {
                links.add(new Link(name, header, null));
            }
        }
    }

    private String name(int offset) {
        Cursor cursor = new Cursor(source, path, names.position(), names.position() + names.remaining());
        cursor.skip(offset);
        return cursor.terminatedText();
    }
}
