package dev.vitrine.browser.protocol;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;

/** {@link Reply} to wire and back. Both ends are of one build, so it does not check what it reads. */
public final class ReplyCodec {
    private ReplyCodec() {
    }

    public static Packet encode(Reply reply) {
        if (reply instanceof Reply.Progress progress) {
            Packet packet = Packet.of("progress", progress.id());
            Fields.put(packet.message(), "loaded", progress.loaded());
            Fields.put(packet.message(), "total", progress.total());
            Fields.put(packet.message(), "file", progress.file());
            return packet;
        }
        if (reply instanceof Reply.Loaded loaded) {
            Packet packet = Packet.of("loaded", loaded.id());
            Fields.put(packet.message(), "model", ModelCodec.encode(loaded.model()));
            return packet;
        }
        if (reply instanceof Reply.Classified classified) {
            return classified(classified);
        }
        if (reply instanceof Reply.Predicted predicted) {
            Packet packet = Packet.of("predicted", predicted.id());
            TensorCodec.put(packet, "outputs", predicted.outputs());
            TensorCodec.put(packet, "inputs", predicted.inputs());
            return packet;
        }
        if (reply instanceof Reply.Profiled profiled) {
            Packet packet = Packet.of("profiled", profiled.id());
            JSObject list = Fields.list();
            for (LayerTime layer : profiled.layers()) {
                JSObject item = Fields.object();
                Fields.put(item, "name", layer.name());
                Fields.put(item, "operation", layer.operation());
                Fields.put(item, "ms", layer.ms());
                Fields.put(item, "multiplyAdds", layer.multiplyAdds());
                Fields.add(list, item);
            }
            Fields.put(packet.message(), "layers", list);
            return packet;
        }
        if (reply instanceof Reply.Told told) {
            Packet packet = Packet.of("told", told.id());
            Fields.put(packet.message(), "text", told.text());
            return packet;
        }
        if (reply instanceof Reply.Failed failed) {
            Packet packet = Packet.of("failed", failed.id());
            Fields.put(packet.message(), "code", failed.code());
            Fields.put(packet.message(), "message", failed.message());
            Fields.putTexts(packet.message(), "args", failed.args());
            return packet;
        }
        return Packet.of("disposed", reply.id());
    }

    private static Packet classified(Reply.Classified reply) {
        Packet packet = Packet.of("classified", reply.id());
        JSObject message = packet.message();
        JSObject predictions = Fields.list();
        for (RankedClass ranked : reply.predictions()) {
            JSObject item = Fields.object();
            Fields.put(item, "index", ranked.index());
            Fields.put(item, "label", ranked.label());
            Fields.put(item, "probability", ranked.probability());
            Fields.add(predictions, item);
        }
        Fields.put(message, "predictions", predictions);
        JSObject view = Fields.object();
        Fields.put(view, "width", reply.view().width());
        Fields.put(view, "height", reply.view().height());
        Fields.putBytes(view, "rgba", reply.view().rgba(), packet.transfers());
        Fields.put(message, "view", view);
        JSObject source = Fields.object();
        Fields.put(source, "width", reply.source().width());
        Fields.put(source, "height", reply.source().height());
        Fields.put(source, "format", reply.source().format());
        Fields.put(message, "source", source);
        JSObject times = Fields.object();
        Fields.put(times, "decodeMs", reply.times().decodeMs());
        Fields.put(times, "prepareMs", reply.times().prepareMs());
        Fields.put(times, "predictMs", reply.times().predictMs());
        Fields.put(message, "times", times);
        Fields.put(message, "engine", reply.engine());
        Fields.putTexts(message, "notes", reply.notes());
        return packet;
    }

    /** The reply, or null for a kind that this build does not know. */
    public static Reply decode(JSObject message) {
        Reply toPage = decodeToPage(message);
        if (toPage != null) {
            return toPage;
        }
        int id = Fields.integer(message, "id");
        String kind = Fields.text(message, "kind");
        if (kind.equals("predicted")) {
            return new Reply.Predicted(id, TensorCodec.read(message, "outputs"), TensorCodec.read(message, "inputs"));
        }
        if (kind.equals("profiled")) {
            return new Reply.Profiled(id, layers(Fields.object(message, "layers")));
        }
        if (kind.equals("told")) {
            return new Reply.Told(id, Fields.text(message, "text"));
        }
        if (kind.equals("disposed")) {
            return new Reply.Disposed(id);
        }
        return null;
    }

    /** The same for answers to what the page itself asks, so that it need not carry the others; null for those. */
    static Reply decodeToPage(JSObject message) {
        int id = Fields.integer(message, "id");
        String kind = Fields.text(message, "kind");
        if (kind.equals("progress")) {
            return new Reply.Progress(id, Fields.number(message, "loaded"),
                    Fields.number(message, "total"), Fields.text(message, "file"));
        }
        if (kind.equals("loaded")) {
            return new Reply.Loaded(id, ModelCodec.decode(Fields.object(message, "model")));
        }
        if (kind.equals("classified")) {
            return classified(id, message);
        }
        if (kind.equals("failed")) {
            return new Reply.Failed(id, Fields.text(message, "code"), Fields.text(message, "message"),
                    Fields.texts(message, "args"));
        }
        return null;
    }

    private static List<LayerTime> layers(JSObject list) {
        List<LayerTime> layers = new ArrayList<>();
        for (int i = 0, n = Fields.size(list); i < n; i++) {
            JSObject item = Fields.item(list, i);
            layers.add(new LayerTime(Fields.text(item, "name"), Fields.text(item, "operation"),
                    Fields.number(item, "ms"), Fields.number(item, "multiplyAdds")));
        }
        return layers;
    }

    private static Reply classified(int id, JSObject message) {
        JSObject list = Fields.object(message, "predictions");
        List<RankedClass> predictions = new ArrayList<>();
        for (int i = 0, n = Fields.size(list); i < n; i++) {
            JSObject item = Fields.item(list, i);
            predictions.add(new RankedClass(Fields.integer(item, "index"), Fields.text(item, "label"),
                    Fields.number(item, "probability")));
        }
        JSObject view = Fields.object(message, "view");
        JSObject source = Fields.object(message, "source");
        JSObject times = Fields.object(message, "times");
        return new Reply.Classified(id, predictions,
                new ModelView(Fields.integer(view, "width"), Fields.integer(view, "height"),
                        Fields.bytes(view, "rgba")),
                new SourceFacts(Fields.integer(source, "width"), Fields.integer(source, "height"),
                        Fields.text(source, "format")),
                new Times(Fields.number(times, "decodeMs"), Fields.number(times, "prepareMs"),
                        Fields.number(times, "predictMs")),
                Fields.text(message, "engine"), Fields.texts(message, "notes"));
    }
}
