package dev.vitrine.browser.part.explain;

import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.Packet;
import dev.vitrine.explain.HeatMap;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** {@link MapSource} by the page's worker; the wire form is told at {@code browser.worker.Study}. */
final class WorkerMaps implements MapSource {
    private final PageHost host;
    private JSObject picture;

    WorkerMaps(PageHost host) {
        this.host = host;
    }

    /** @param shown the page's picture in wire form, null for none */
    void picture(JSObject shown) {
        picture = shown;
    }

    boolean hasPicture() {
        return picture != null;
    }

    @Override
    public int ask(Method method, int classIndex, Consumer<MapReply> onReply) {
        Packet packet = Packet.of("explain", 0);
        Fields.put(packet.message(), "source", Fields.object(picture, "blob"));
        Fields.put(packet.message(), "treatment", host.treatment());
        Fields.put(packet.message(), "method", method.key());
        Fields.put(packet.message(), "index", classIndex);
        return host.send(packet.message(), packet.transfers(), message -> {
            MapReply reply = decode(message);
            onReply.accept(reply);
            return !(reply instanceof MapReply.Progress);
        });
    }

    private static MapReply decode(JSObject message) {
        String kind = Fields.text(message, "kind");
        if (kind.equals("explaining")) {
            return new MapReply.Progress(Fields.integer(message, "done"), Fields.integer(message, "total"),
                    Fields.isAbsent(message, "values") ? null : map(message));
        }
        return kind.equals("explained") ? new MapReply.Done(map(message), Fields.text(message, "layer"))
                : new MapReply.Failed(Fields.text(message, "code"), Fields.text(message, "message"),
                        Fields.texts(message, "args"));
    }

    private static HeatMap map(JSObject message) {
        return new HeatMap(Fields.integer(message, "height"), Fields.integer(message, "width"),
                Fields.floats(message, "values"));
    }

    @Override
    public void cancel(int id) {
        host.cancel(id);
    }
}
