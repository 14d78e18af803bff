package dev.vitrine.wasm;

/**
 * What was emitted for one function.
 *
 * @param localTypes parameters first
 * @param localNames as many as types, null where a local has none; for the listing only
 * @param code instructions with the last {@code end}
 */
record FunctionBody(ValueType[] localTypes, String[] localNames, byte[] code) {
    /**
     * The entry of the code section; locals of one type in a row are written as one run.
     *
     * @param runs room to write in; what it holds is lost
     */
    void write(int paramCount, ByteSink out, ByteSink runs) {
        runs.clear();
        int runCount = 0;
        for (int i = paramCount; i < localTypes.length; i++) {
            runCount += i == paramCount || localTypes[i] != localTypes[i - 1] ? 1 : 0;
        }
        runs.u32(runCount);
        int start = paramCount;
        while (start < localTypes.length) {
            int end = start + 1;
            while (end < localTypes.length && localTypes[end] == localTypes[start]) {
                end++;
            }
            runs.u32(end - start);
            runs.u8(localTypes[start].code());
            start = end;
        }
        out.u32(runs.size() + code.length);
        out.raw(runs);
        out.raw(code);
    }
}
