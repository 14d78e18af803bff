package dev.vitrine.convert;

import dev.vitrine.json.JsonWriter;
import java.util.List;
import java.util.Map;

/** One group of weights as an entry of the manifest and as files of at most so many bytes. */
final class Shards {
    private final int group;
    private final int shardBytes;

    /** @param group counted from 1 */
    Shards(int group, int shardBytes) {
        this.group = group;
        this.shardBytes = shardBytes;
    }

    void write(List<PackedWeight> weights, JsonWriter out, Map<String, byte[]> files) {
        int total = 0;
        for (PackedWeight weight : weights) {
            total += weight.bytes().length;
        }
        byte[] all = new byte[total];
        int at = 0;
        for (PackedWeight weight : weights) {
            System.arraycopy(weight.bytes(), 0, all, at, weight.bytes().length);
            at += weight.bytes().length;
        }
        int count = total / shardBytes + (total % shardBytes == 0 ? 0 : 1);
        out.beginObject().name("paths").beginArray();
        for (int i = 0; i < count; i++) {
            String name = "group" + group + "-shard" + (i + 1) + "of" + count + ".bin";
            int start = i * shardBytes;
            byte[] shard = new byte[Math.min(shardBytes, total - start)];
            System.arraycopy(all, start, shard, 0, shard.length);
            files.put(name, shard);
            out.value(name);
        }
        out.endArray().name("weights").beginArray();
        for (PackedWeight weight : weights) {
            entry(weight, out);
        }
        out.endArray().endObject();
    }

    private static void entry(PackedWeight weight, JsonWriter out) {
        out.beginObject().name("name").value(weight.name()).name("shape").beginArray();
        for (int dim : weight.shape().toArray()) {
            out.value(dim);
        }
        out.endArray().name("dtype").value(weight.type());
        Encoding encoding = weight.encoding();
        if (encoding != Encoding.FLOAT32) {
            out.name("quantization").beginObject().name("dtype").value(encoding.text());
            if (encoding != Encoding.FLOAT16) {
                out.name("min").value(weight.min()).name("scale").value(weight.scale());
            }
            out.name("original_dtype").value("float32").endObject();
        }
        out.endObject();
    }
}
