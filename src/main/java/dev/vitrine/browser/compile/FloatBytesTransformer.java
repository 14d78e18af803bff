package dev.vitrine.browser.compile;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/** Makes the decoder of weights call {@link FloatView}. */
public final class FloatBytesTransformer implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().equals("dev.vitrine.format.FloatBytes")) {
            return;
        }
        replace(type, context, "copy", byte[].class, int.class, float[].class, int.class, void.class);
        replace(type, context, "view", byte[].class, int.class, int.class, float[].class);
    }

    private static void replace(ClassHolder type, ClassHolderTransformerContext context, String name,
            Class<?>... signature) {
        MethodHolder method = type.getMethod(new MethodDescriptor(name, signature));
        if (method == null) {
            throw new IllegalStateException("FloatBytes has no such " + name + " to replace.");
        }
        ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
        ValueEmitter[] arguments = new ValueEmitter[signature.length - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = program.var(i + 1, signature[i]);
        }
        Class<?> result = signature[arguments.length];
        if (result == void.class) {
            program.invoke(FloatView.class, name, arguments);
            program.exit();
        } else {
            program.invoke(FloatView.class, name, result, arguments).returnValue();
        }
    }
}
