package dev.vitrine.engine;

import dev.vitrine.kernel.Kernel;

/** A module at work, and its memory. Addresses are bytes. */
public interface WasmInstance {
    /** Calls an exported function that takes ints and returns nothing. */
    void call(String export, int... args);

    /** Copies floats into memory. */
    void write(float[] values, int from, int count, int address);

    /** Copies bytes into memory. */
    void write(byte[] bytes, int from, int count, int address);

    /** Copies floats out of memory. */
    void read(int address, float[] to, int from, int count);

    /** Sets bytes to 0. */
    void clear(int address, int bytes);

    /** Runs a kernel on the memory as floats, the first at address 0. */
    void run(Kernel kernel);

    /** Lets go of memory and helpers. */
    void close();
}
