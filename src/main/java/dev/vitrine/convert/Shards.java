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
        for (PackedWeight each : weights) {
            total += each.bytes().length;
        }
        int count = total / shardBytes + (total % shardBytes == 0 ? 0 : 1);
        out.beginObject().name("paths").beginArray();
        int weight = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            byte[] shard = new byte[Math.min(shardBytes, total - i * shardBytes)];
            for (int filled = 0; filled < shard.length;) {
                byte[] bytes = weights.get(weight).bytes();
                int part = Math.min(bytes.length - at, shard.length - filled);
                System.arraycopy(bytes, at, shard, filled, part);
                filled += part;
                at += part;
                if (at == bytes.length) {
                    weight++;
                    at = 0;
                }
            }
            String name = "group" + group + "-shard" + (i + 1) + "of" + count + ".bin";
            files.put(name, shard);
            out.value(name);
        }
        out.endArray().name("weights").beginArray();
        for (PackedWeight each : weights) {
            entry(each, out);
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
