package dev.vitrine.browser.compile;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Shortens the {@code toString} that the compiler writes for a record to the record's name. Few are read in a
 * browser, yet every record brings its own, since any object may be printed. Operations keep theirs, and those that people
 * wrote stay.
 */
public final class RecordTextTransformer implements ClassHolderTransformer {
    /** The settings of a layer are shown to people as its operation's text. */
    private static final String SHOWN = "dev.vitrine.graph.";

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!"java.lang.Record".equals(type.getParent()) || type.getName().startsWith(SHOWN)) {
            return;
        }
        MethodHolder text = type.getMethod(new MethodDescriptor("toString", String.class));
        String name = type.getName().substring(Math.max(type.getName().lastIndexOf('.'),
                type.getName().lastIndexOf('$')) + 1);
        if (text != null && text.getProgram() != null && isWrittenByCompiler(text, name)) {
            ProgramEmitter program = ProgramEmitter.create(text, context.getHierarchy());
            program.constant(name).returnValue();
        }
    }

    // The compiler's text begins with the name and a bracket.
    private static boolean isWrittenByCompiler(MethodHolder method, String name) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof StringConstantInstruction text) {
                    return text.getConstant().startsWith(name + "[");
                }
            }
        }
        return false;
    }
}
