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
        if (!type.getName().equals("dev.vitrine.tensor.FloatBytes")) {
            return;
        }
        MethodHolder view = type.getMethod(new MethodDescriptor("view", byte[].class, int.class, int.class,
                float[].class));
        if (view == null) {
            throw new IllegalStateException("FloatBytes has no view(byte[], int, int) to replace.");
        }
        ProgramEmitter program = ProgramEmitter.create(view, context.getHierarchy());
        program.invoke(FloatView.class, "view", float[].class, program.var(1, byte[].class),
                program.var(2, int.class), program.var(3, int.class)).returnValue();
    }
}
