package dev.vitrine.browser.compile;

import dev.vitrine.PlainJava;
import dev.vitrine.UncommonException;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;

/** Leaves out what is marked {@link PlainJava}, as {@link CommonModelsTransformer} does with what is uncommon. */
public final class CompiledModelsTransformer implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        CommonModelsTransformer.leaveOut(type, context, PlainJava.class.getName(), UncommonException.class);
    }
}
