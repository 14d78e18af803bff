package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.ElementType;
import dev.vitrine.tensor.Shape;

/**
 * An array in the file. Opening it reads shape and type; {@link #read} reads the elements, each time anew.
 */
public final class Hdf5Dataset extends Hdf5Object {
    private final Dataspace space;
    private final Datatype type;

    Hdf5Dataset(ObjectHeader header) {
        super(header);
        space = Dataspace.read(header.require(Message.DATASPACE, "the shape of the dataset"));
        type = Datatype.read(header.require(Message.DATATYPE, "the type of the dataset"));
    }

    public Shape shape() {
        return Shape.of(space.dims());
    }

    /** The numbers' type, {@code STRING}, or null for opaque and other values. */
    public ElementType elementType() {
        return type.number();
    }

    /**
     * Whether the elements are {@code sizeBytes} bytes that HDF5 gives no meaning; Keras writes bfloat16 so.
     */
    public boolean isOpaque(int sizeBytes) {
        return type.kind() == Datatype.Kind.OPAQUE && type.sizeBytes() == sizeBytes;
    }

    public boolean isBigEndian() {
        return type.bigEndian();
    }

    /**
     * As an error sentence would call the elements: {@code float32}, {@code text}, {@code compound values}.
     */
    public String typeName() {
        return type.name();
    }

    /** Bytes the elements take when read; it can be more than an int holds only in a damaged file. */
    public double sizeBytes() {
        return space.elementCount() * type.sizeBytes();
    }

    /**
     * Reads every element.
     *
     * @throws Hdf5Exception if the data are damaged, cut off, larger than the file can hold, or
     *         written in a way that is not read here
     */
    public Hdf5Values read() {
        Cursor message = header.require(Message.LAYOUT, "the place of the data");
        if (header.has(Message.EXTERNAL_FILES)) {
            throw message.unsupported("data in another file");
        }
        double size = sizeBytes();
        if (size > source().dataLimit() || size > Integer.MAX_VALUE) {
            throw message.damaged("a dataset of shape " + shape() + " is more than such a file can hold");
        }
        Bytes data = size == 0 ? Bytes.of(source().file(), new byte[0]) : data(message, (int) size);
        return new Hdf5Values(source(), path(), type, (int) space.elementCount(), data);
    }

    private Bytes data(Cursor message, int sizeBytes) {
        Layout layout = Layout.read(message, space.dims().length);
        if (layout instanceof Layout.Compact compact) {
            return whole(compact.data(), sizeBytes, message);
        }
        if (layout instanceof Layout.Contiguous contiguous && contiguous.address() != Source.UNDEFINED) {
            int stored = contiguous.sizeBytes();
            return whole(source().at(contiguous.address(), path()).bytes(stored), sizeBytes, message);
        }
        Bytes fill = fillValue();
        if (layout instanceof Layout.Chunked chunked) {
            Cursor filters = header.find(Message.FILTERS);
            ChunkGrid grid = new ChunkGrid(space.dims(), space.maxDims(), chunked.chunkDims());
            return Bytes.of(source().file(), ChunkedData.read(message, chunked, grid, type.sizeBytes(),
                    sizeBytes,
                    filters == null ? FilterPipeline.NONE : FilterPipeline.read(filters), fill));
        }
        byte[] unwritten = new byte[sizeBytes];
        ChunkedData.fill(unwritten, fill, type.sizeBytes());
        return Bytes.of(source().file(), unwritten);
    }

    private Bytes whole(Bytes stored, int sizeBytes, Cursor where) {
        if (stored.length() < sizeBytes) {
            throw where.damaged("a dataset of shape " + shape() + " needs " + sizeBytes + " bytes but has "
                    + stored.length());
        }
        return stored.slice(0, sizeBytes);
    }

    /** The fill value messages (IV.A.2.e and f), or null for zeros. */
    private Bytes fillValue() {
        Cursor cursor = header.find(Message.FILL_VALUE);
        boolean defined;
        if (cursor == null) {
            cursor = header.find(Message.OLD_FILL_VALUE);
            defined = cursor != null;
        } else {
            int version = cursor.u8();
            if (version == 3) {
                defined = (cursor.u8() & 0x20) != 0;
            } else {
                cursor.skip(2);
                defined = cursor.u8() != 0;
            }
        }
        return defined ? cursor.bytes(cursor.uint(4)) : null;
    }
}
