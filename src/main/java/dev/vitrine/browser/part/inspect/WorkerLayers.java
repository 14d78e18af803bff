package dev.vitrine.browser.part.inspect;

import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.part.PartLink;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.LayerTime;
import dev.vitrine.browser.protocol.Packet;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** {@link LayerSource} by the page's worker; the wire form is told at {@code browser.worker.LayerStudy}. */
final class WorkerLayers implements LayerSource {
    /** The median of so many is not moved by a hiccup. */
    private static final int ROUNDS = 9;

    private final PageHost host;
    private final PartLink link;
    private JSObject picture;

    WorkerLayers(PageHost host) {
        this.host = host;
        link = new PartLink(host);
    }

    /** @param shown the page's picture in wire form, null for none */
    void picture(JSObject shown) {
        picture = shown;
    }

    boolean hasPicture() {
        return picture != null;
    }

    @Override
    public int layers(Consumer<List<LayerLine>> onLayers, FailureListener onFailure) {
        return send(Packet.of("layers", 0), message -> onLayers.accept(lines(message)), onFailure);
    }

    @Override
    public int layer(int index, Consumer<LayerDetail> onDetail, FailureListener onFailure) {
        Packet packet = Packet.of("layer", 0);
        Fields.put(packet.message(), "index", index);
        if (picture != null) {
            Fields.put(packet.message(), "source", Fields.object(picture, "blob"));
            Fields.put(packet.message(), "treatment", host.treatment());
        }
        return send(packet, message -> onDetail.accept(detail(message)), onFailure);
    }

    @Override
    public int times(Consumer<List<LayerTime>> onTimes, FailureListener onFailure) {
        return link.ask(new Request.Profile(0, ROUNDS), reply -> {
            if (reply instanceof Reply.Profiled profiled) {
                onTimes.accept(profiled.layers());
            } else if (reply instanceof Reply.Failed failed) {
                onFailure.onFailure(failed.code(), failed.message(), failed.args());
            }
        });
    }

    private int send(Packet packet, Consumer<JSObject> onAnswer, FailureListener onFailure) {
        return host.send(packet.message(), packet.transfers(), message -> {
            if (Fields.text(message, "kind").equals("failed")) {
                onFailure.onFailure(Fields.text(message, "code"), Fields.text(message, "message"),
                        Fields.texts(message, "args"));
            } else {
                onAnswer.accept(message);
            }
            return true;
        });
    }

    private static List<LayerLine> lines(JSObject message) {
        JSObject rows = Fields.object(message, "rows");
        List<LayerLine> lines = new ArrayList<>();
        for (int i = 0, n = Fields.size(rows); i < n; i++) {
            JSObject row = Fields.item(rows, i);
            lines.add(new LayerLine(Fields.text(row, "name"), Fields.text(row, "operation"), Fields.ints(row, "inputs"),
                    Fields.ints(row, "shape"), Fields.number(row, "parameters"), Fields.number(row, "multiplyAdds"),
                    Fields.number(row, "outputBytes")));
        }
        return lines;
    }

    private static LayerDetail detail(JSObject message) {
        List<String[]> settings = new ArrayList<>();
        JSObject list = Fields.object(message, "settings");
        for (int i = 0, n = Fields.size(list); i < n; i++) {
            JSObject item = Fields.item(list, i);
            settings.add(new String[] {Fields.text(item, "name"), Fields.text(item, "value")});
        }
        List<LayerDetail.Spread> weights = new ArrayList<>();
        JSObject spreads = Fields.object(message, "weights");
        for (int i = 0, n = Fields.size(spreads); i < n; i++) {
            JSObject item = Fields.item(spreads, i);
            weights.add(new LayerDetail.Spread(Fields.text(item, "name"), Fields.ints(item, "shape"),
                    Fields.number(item, "least"), Fields.number(item, "largest"), Fields.number(item, "mean"),
                    Fields.number(item, "deviation"), Fields.ints(item, "counts"), Fields.integer(item, "notFinite")));
        }
        boolean pictures = !Fields.isAbsent(message, "grey");
        boolean values = !Fields.isAbsent(message, "values");
        return new LayerDetail(settings, weights, Fields.integer(message, "height"), Fields.integer(message, "width"),
                Fields.integer(message, "channels"), pictures ? Fields.bytes(message, "grey") : new byte[0],
                values ? Fields.floats(message, "values") : new float[0], Fields.integer(message, "valueCount"));
    }

    @Override
    public void cancel(int id) {
        host.cancel(id);
    }
}
