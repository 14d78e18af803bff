package dev.vitrine.browser.compile;

import dev.vitrine.FasterElsewhereException;
import dev.vitrine.Later;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;

/** Leaves out what is marked {@link Later}, as {@link CommonModelsTransformer} does with what is uncommon. */
public final class FirstVisitTransformer implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        CommonModelsTransformer.leaveOut(type, context, Later.class.getName(), FasterElsewhereException.class);
    }
}
