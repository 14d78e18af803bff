package dev.vitrine.tensor;

import java.util.ArrayList;
import java.util.List;

/** Values as a file brings them: little-endian floats, still in the pieces they came in, or an array. */
public final class ArrivingValues extends Values {
    private final List<Piece> pieces = new ArrayList<>();
    private float[] whole;
    private int count;

    /** Some bytes of an array. */
    public static final class Piece {
        public final byte[] bytes;
        public final int from;
        public final int length;

        private Piece(byte[] bytes, int from, int length) {
            this.bytes = bytes;
            this.from = from;
            this.length = length;
        }
    }

    public ArrivingValues(Shape shape) {
        super(shape);
    }

    /** The next bytes, given away. Their sum must not exceed what the shape needs. */
    public void add(byte[] bytes, int from, int length) {
        pieces.add(new Piece(bytes, from, length));
        count += length;
    }

    /** All values at once, given away. */
    public void set(float[] values) {
        whole = values;
    }

    /** How many bytes have been added. */
    public int byteCount() {
        return count;
    }

    @Override
    public boolean areThere() {
        return whole != null || count == 4 * shape().elementCount();
    }

    /** The bytes in order, for whoever copies them himself; null if there is an array instead. */
    public List<Piece> pieces() {
        return whole != null || areMade() ? null : pieces;
    }

    @Override
    float[] make() {
        if (whole == null) {
            whole = pieces.size() == 1 ? view(pieces.get(0)) : joined();
            pieces.clear();
        }
        return whole;
    }

    private static float[] view(Piece piece) {
        return FloatBytes.view(piece.bytes, piece.from, piece.length / 4);
    }

    private float[] joined() {
        byte[] bytes = new byte[count];
        int at = 0;
        for (Piece piece : pieces) {
            System.arraycopy(piece.bytes, piece.from, bytes, at, piece.length);
            at += piece.length;
        }
        return FloatBytes.view(bytes, 0, count / 4);
    }
}
