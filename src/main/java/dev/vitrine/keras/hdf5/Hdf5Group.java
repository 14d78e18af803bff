package dev.vitrine.keras.hdf5;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A group: members by name, in the order of their names as h5py lists them. It does not walk into them. */
public final class Hdf5Group extends Hdf5Object {
    private static final int MAX_SOFT_LINKS = 16;
    private static final int MAX_PATH_CHARS = 4096;

    private final int rootAddress;
    private Map<String, Link> links;

    Hdf5Group(ObjectHeader header, int rootAddress) {
        super(header);
        this.rootAddress = rootAddress;
    }

    public List<String> names() {
        List<String> names = new ArrayList<>(links().keySet());
        names.sort(String::compareTo);
        return names;
    }

    /** Whether a member has exactly this name; it may still lead nowhere. */
    public boolean has(String name) {
        return links().containsKey(name);
    }

    /**
     * Where a member really is, to notice that two names are one object.
     *
     * @return the address of its header; -1 if it is a soft or external link
     */
    public int addressOf(String name) {
        Link link = links().get(name);
        return link == null ? Source.UNDEFINED : link.address();
    }

    /** The member of that name, slashes included in a path below this group. */
    public Hdf5Object find(String pathBelow) {
        return find(pathBelow, 0);
    }

    /** @throws Hdf5Exception if it is missing or no group */
    public Hdf5Group group(String pathBelow) {
        if (find(pathBelow) instanceof Hdf5Group group) {
            return group;
        }
        throw Hdf5Exception.unexpected(source().file(), childPath(pathBelow), "a group", "a dataset");
    }

    /** @throws Hdf5Exception if it is missing or no dataset */
    public Hdf5Dataset dataset(String pathBelow) {
        if (find(pathBelow) instanceof Hdf5Dataset dataset) {
            return dataset;
        }
        throw Hdf5Exception.unexpected(source().file(), childPath(pathBelow), "a dataset", "a group");
    }

    private Hdf5Object find(String pathBelow, int softLinks) {
        Hdf5Group group = this;
        int start = 0;
        while (true) {
            int slash = pathBelow.indexOf('/', start);
            String name = slash < 0 ? pathBelow.substring(start) : pathBelow.substring(start, slash);
            Hdf5Object member = name.isEmpty() || name.equals(".") ? group : group.member(name, softLinks);
            if (slash < 0) {
                return member;
            }
            if (!(member instanceof Hdf5Group below)) {
                throw Hdf5Exception.missing(source().file(), childPath(pathBelow));
            }
            group = below;
            start = slash + 1;
        }
    }

    private Hdf5Object member(String name, int softLinks) {
        Link link = links().get(name);
        if (link == null) {
            throw Hdf5Exception.missing(source().file(), childPath(name));
        }
        if (link.target() != null) {
            if (softLinks >= MAX_SOFT_LINKS) {
                throw header.source.at(header.address, childPath(name)).damaged("links lead in a circle");
            }
            boolean fromRoot = link.target().startsWith("/");
            Hdf5Group start = fromRoot ? new Hdf5Group(ObjectHeader.read(source(), rootAddress, "/"),
                    rootAddress) : this;
            return start.find(link.target(), softLinks + 1);
        }
        if (link.address() == Source.UNDEFINED) {
            throw header.source.at(header.address, childPath(name)).unsupported("a link into another file");
        }
        return open(source(), link.address(), childPath(name), rootAddress);
    }

    private String childPath(String name) {
        String path = path().equals("/") ? "/" + name : path() + "/" + name;
        // A file of groups within groups must not build paths without end.
        if (path.length() > MAX_PATH_CHARS) {
            throw header.source.at(header.address, path()).damaged("its groups are nested without end");
        }
        return path;
    }

    private Map<String, Link> links() {
        if (links == null) {
            Map<String, Link> found = new HashMap<>();
            Cursor symbolTable = header.find(Message.SYMBOL_TABLE);
            if (symbolTable != null) {
                for (Link link : OldGroup.read(symbolTable)) {
                    found.put(link.name(), link);
                }
            }
            for (Cursor body : header.all(Message.LINK)) {
                Link link = Link.read(body);
                found.put(link.name(), link);
            }
            readDense(found);
            links = found;
        }
        return links;
    }

    /** Link info (IV.A.2.c): the links of a large group lie in a fractal heap, listed by a B-tree. */
    private void readDense(Map<String, Link> found) {
        Cursor info = header.find(Message.LINK_INFO);
        if (info == null) {
            return;
        }
        info.version(0, "the link info");
        int flags = info.u8();
        info.skip((flags & 1) != 0 ? 8 : 0);
        int heapAddress = info.address();
        int treeAddress = info.address();
        if (heapAddress == Source.UNDEFINED || treeAddress == Source.UNDEFINED) {
            return;
        }
        FractalHeap heap = FractalHeap.read(source(), heapAddress, path());
        for (Cursor record : BTreeV2.read(source(), treeAddress, path(), 5)) {
            record.skip(4);
            Link link = Link.read(heap.object(record.part(record.remaining())));
            found.put(link.name(), link);
        }
    }

    static Hdf5Object open(Source source, int address, String path, int rootAddress) {
        ObjectHeader header = ObjectHeader.read(source, address, path);
        boolean isGroup = header.has(Message.SYMBOL_TABLE) || header.has(Message.LINK_INFO)
                || header.has(Message.LINK);
        if (isGroup) {
            return new Hdf5Group(header, rootAddress);
        }
        if (header.has(Message.LAYOUT)) {
            return new Hdf5Dataset(header);
        }
        throw source.at(address, path).unsupported("an object that is neither a group nor a dataset");
    }
}
