package dev.vitrine.browser.compile;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Makes {@code StringBuilder.append} of a double or float call {@link NumberText}. Every record with a number
 * in it has a {@code toString} that ends there, so no care elsewhere would keep Java's tables out for long.
 */
public final class NumberTextTransformer implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals("java.lang.StringBuilder")) {
            replace(type, context, double.class, "ofDouble");
            replace(type, context, float.class, "ofFloat");
        }
    }

    private static void replace(ClassHolder type, ClassHolderTransformerContext context, Class<?> number,
            String writer) {
        MethodHolder append = type.getMethod(new MethodDescriptor("append", number, StringBuilder.class));
        if (append == null) {
            throw new IllegalStateException("TeaVM's StringBuilder has no append(" + number
                    + ") to replace.");
        }
        ProgramEmitter program = ProgramEmitter.create(append, context.getHierarchy());
        program.var(0, StringBuilder.class)
                .invokeVirtual("append", StringBuilder.class,
                        program.invoke(NumberText.class, writer, String.class, program.var(1, number)))
                .returnValue();
    }
}
