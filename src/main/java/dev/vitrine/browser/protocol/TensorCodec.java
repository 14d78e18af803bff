package dev.vitrine.browser.protocol;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;

/** Lists of {@link TensorData} to wire and back, which requests and replies share. It checks no shape. */
final class TensorCodec {
    private TensorCodec() {
    }

    static void put(Packet packet, String name, List<TensorData> tensors) {
        JSObject list = Fields.list();
        for (TensorData tensor : tensors) {
            JSObject item = Fields.object();
            Fields.put(item, "name", tensor.name());
            Fields.putFloats(item, "data", tensor.data(), packet.transfers());
            Fields.putInts(item, "shape", tensor.shape());
            Fields.add(list, item);
        }
        Fields.put(packet.message(), name, list);
    }

    static List<TensorData> read(JSObject message, String name) {
        JSObject list = Fields.object(message, name);
        List<TensorData> tensors = new ArrayList<>();
        for (int i = 0, n = Fields.size(list); i < n; i++) {
            JSObject item = Fields.item(list, i);
            tensors.add(new TensorData(Fields.text(item, "name"), Fields.floats(item, "data"),
                    Fields.ints(item, "shape")));
        }
        return tensors;
    }
}
