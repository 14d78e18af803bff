package dev.vitrine.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each scalar instruction on edge values, in GraalWasm and in Java. */
class ScalarOpTest {
    @ParameterizedTest
    @ValueSource(classes = {I32Op.class, I64Op.class, F32Op.class, F64Op.class})
    void computesAsJavaDoes(Class<?> group) {
        List<OpcodeCatalog> entries = OpcodeCatalog.of(group);
        try (GraalHost host = new GraalHost(OpcodeCatalog.direct(entries).build())) {
            for (OpcodeCatalog entry : entries) {
                for (Object[] args : arguments(entry.type())) {
                    check(host, entry, args);
                }
            }
        }
    }

    private static void check(GraalHost host, OpcodeCatalog entry, Object[] args) {
        String what = entry.mnemonic() + Arrays.toString(args);
        Object expected = ScalarOracle.apply(entry.mnemonic(), args);
        if (expected == null) {
            assertThrows(PolyglotException.class, () -> host.call(entry.mnemonic(), args), what
                    + " should trap");
            return;
        }
        Value result = host.call(entry.mnemonic(), args);
        Object found = switch (entry.type().result(0)) {
            case I32 -> result.asInt();
            case I64 -> result.asLong();
            case F32 -> result.asFloat();
            default -> result.asDouble();
        };
        assertEquals(expected, found, what);
    }

    private static List<Object[]> arguments(FunctionType type) {
        List<Object[]> all = new ArrayList<>();
        for (Object first : values(type.param(0))) {
            if (type.paramCount() == 1) {
                all.add(new Object[] {first});
            } else {
                for (Object second : values(type.param(1))) {
                    all.add(new Object[] {first, second});
                }
            }
        }
        return all;
    }

    private static List<Object> values(ValueType type) {
        return switch (type) {
            case I32 -> List.of(0, 1, -1, 7, 33, -200, 0x8081, Integer.MIN_VALUE, Integer.MAX_VALUE,
                    123456789);
            case I64 -> List.of(0L, 1L, -1L, 7L, 65L, -200L, 0x80818283L, Long.MIN_VALUE, Long.MAX_VALUE,
                    0x7FFFFF4000000001L, 1234567890123456789L);
            case F32 -> List.of(0f, -0f, 1f, -1.5f, 2.5f, 0.1f, -3e9f, 3e9f, 1e19f, 1e30f, -1e30f,
                    Float.MIN_VALUE,
                    Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN);
            default -> List.of(0.0, -0.0, 1.0, -1.5, 2.5, 0.1, -3e9, 3e9, 1e19, -1e19, 1e300,
                    Double.MIN_VALUE,
                    2147483647.5, -0.9, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
        };
    }
}
