package dev.vitrine.browser.compile;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/** Makes the decoder of weights call {@link FloatView}. */
public final class FloatBytesTransformer implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().equals("dev.vitrine.format.FloatBytes")) {
            return;
        }
        MethodHolder copy = type.getMethod(new MethodDescriptor("copy", byte[].class, int.class, float[].class, int.class,
                void.class));
        if (copy == null) {
            throw new IllegalStateException("FloatBytes has no copy(byte[], int, float[], int) to replace.");
        }
        ProgramEmitter program = ProgramEmitter.create(copy, context.getHierarchy());
        program.invoke(FloatView.class, "copy", program.var(1, byte[].class), program.var(2, int.class),
                program.var(3, float[].class), program.var(4, int.class));
        program.exit();
    }
}
