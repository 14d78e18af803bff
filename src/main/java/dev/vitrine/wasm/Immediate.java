package dev.vitrine.wasm;

/** What follows an opcode in the binary format. Source: WebAssembly Core 2.0, sections 5.4.1 to 5.4.8. */
public enum Immediate {
    NONE, BLOCK_TYPE, LABEL, LABEL_TABLE, FUNCTION, TYPE_AND_TABLE, LOCAL, GLOBAL,
    INT32, INT64, FLOAT32, FLOAT64, BITS128, LANES16, LANE,
    /** Alignment and offset. */
    MEMORY,
    /** Alignment, offset and lane. */
    MEMORY_LANE,
    /** The byte 0, where a memory's index will stand one day; or a fence's order. */
    ZERO,
    TWO_ZEROS, SEGMENT_AND_ZERO, SEGMENT
}
