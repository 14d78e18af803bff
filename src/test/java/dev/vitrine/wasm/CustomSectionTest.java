package dev.vitrine.wasm;

import static dev.vitrine.wasm.ValueType.I32;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustomSectionTest {
    private static byte[] module() {
        ModuleBuilder module = new ModuleBuilder("test");
        module.function("seven", code -> {
            code.result(I32);
            code.i32(7);
        });
        return module.build().bytes();
    }

    @Test
    void isFoundAgainAmongOthers() {
        byte[] large = new byte[100_000];
        new Random(7).nextBytes(large);
        byte[] both = CustomSection.add(CustomSection.add(module(), "one", large), "two", new byte[] {2});
        assertArrayEquals(large, CustomSection.find(both, "one"));
        assertArrayEquals(new byte[] {2}, CustomSection.find(both, "two"));
        assertNull(CustomSection.find(both, "on"));
        assertNull(CustomSection.find(both, "three"));
        byte[] rest = Arrays.copyOfRange(module(), 8, module().length);
        assertArrayEquals(rest, Arrays.copyOfRange(both, both.length - rest.length, both.length), "the code is as it was");
    }

    @Test
    void isReplacedAmongOthers() {
        byte[] both = CustomSection.add(CustomSection.add(module(), "one", new byte[300]), "two", new byte[] {2});
        byte[] changed = CustomSection.replace(both, "one", new byte[] {1});
        assertArrayEquals(new byte[] {1}, CustomSection.find(changed, "one"));
        assertArrayEquals(new byte[] {2}, CustomSection.find(changed, "two"));
        assertEquals(both.length - 300 - 1 + 1, changed.length, "and its size takes a byte less");
    }

    @Test
    void isNotFoundInWhatIsNoModule() {
        assertNull(CustomSection.find(new byte[0], "one"));
        assertNull(CustomSection.find("not a module at all".getBytes(), "one"));
    }

    /** Whatever byte is wrong and wherever the file ends: no more is read than is there. */
    @Test
    void takesNothingFromBeyondTheEnd() {
        byte[] module = CustomSection.add(module(), "one", new byte[300]);
        for (int length = 0; length < module.length; length++) {
            CustomSection.find(Arrays.copyOf(module, length), "two");
        }
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = module.clone();
            damaged[8 + random.nextInt(module.length - 8)] = (byte) random.nextInt();
            CustomSection.find(damaged, random.nextBoolean() ? "one" : "two");
        }
    }
}
