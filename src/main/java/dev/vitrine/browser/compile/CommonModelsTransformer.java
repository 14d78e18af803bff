package dev.vitrine.browser.compile;

import dev.vitrine.Uncommon;
import dev.vitrine.UncommonException;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Puts {@link UncommonException} in the place of every method marked {@link Uncommon}; one that answers yes or no
 * answers no. What only those methods reach then falls out of the output.
 */
public final class CommonModelsTransformer implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        leaveOut(type, context, Uncommon.class.getName(), UncommonException.class);
    }

    /**
     * @param mark name of the annotation whose methods lose their bodies
     * @param raised what they raise instead
     */
    static void leaveOut(ClassHolder type, ClassHolderTransformerContext context, String mark,
            Class<? extends RuntimeException> raised) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getAnnotations().get(mark) != null) {
                ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
                if (method.getResultType() == ValueType.BOOLEAN) {
                    program.constant(0).returnValue();
                } else {
                    program.construct(raised).raise();
                }
            }
        }
    }
}
