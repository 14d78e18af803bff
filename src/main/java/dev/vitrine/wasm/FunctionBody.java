package dev.vitrine.wasm;

/**
 * What was emitted for one function.
 *
 * @param localTypes parameters first
 * @param localNames as many as types, null where a local has none; for the listing only
 * @param code instructions with the last {@code end}
 */
record FunctionBody(ValueType[] localTypes, String[] localNames, byte[] code) {
    /** The entry of the code section; locals of one type in a row are written as one run. */
    void write(int paramCount, ByteSink out) {
        ByteSink runs = new ByteSink();
        int runCount = 0;
        int start = paramCount;
        while (start < localTypes.length) {
            int end = start + 1;
            while (end < localTypes.length && localTypes[end] == localTypes[start]) {
                end++;
            }
            runs.u32(end - start);
            runs.u8(localTypes[start].code());
            runCount++;
            start = end;
        }
        ByteSink entry = new ByteSink();
        entry.u32(runCount);
        entry.raw(runs.toArray());
        entry.raw(code);
        out.sized(entry);
    }
}
