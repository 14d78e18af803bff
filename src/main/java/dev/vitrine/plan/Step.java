package dev.vitrine.plan;

import dev.vitrine.graph.Node;
import java.util.List;

/**
 * One run of a node's operation: where it reads and where it writes. Element-wise operations may write where they
 * read, a merge where its first input is (which then is none of its other inputs); any other output overlaps no input.
 *
 * @param scratch offset of this step's working memory in the arena; its size is what the scratch rule asked for
 */
public record Step(Node node, List<Buffer> inputs, Buffer output, int scratch) {
    public Buffer input() {
        return inputs.get(0);
    }

    @Override
    public String toString() {
        return node.name() + ": " + node.op() + " " + inputs + " -> " + output;
    }
}
