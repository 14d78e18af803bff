package dev.vitrine.wasm;

/**
 * Bytes a module brings along: copied to {@code offsetBytes} when it is instantiated, or, if that is -1, when
 * {@link CodeBuilder#memoryInit} says so.
 */
public final class DataSegment {
    final ModuleBuilder owner;
    final int index;
    final int offsetBytes;
    final byte[] bytes;

    DataSegment(ModuleBuilder owner, int index, int offsetBytes, byte[] bytes) {
        this.owner = owner;
        this.index = index;
        this.offsetBytes = offsetBytes;
        this.bytes = bytes;
    }
}
