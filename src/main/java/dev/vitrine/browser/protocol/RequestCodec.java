package dev.vitrine.browser.protocol;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** {@link Request} to wire and back. Both ends are of one build, so it does not check what it reads. */
public final class RequestCodec {
    private RequestCodec() {
    }

    public static Packet encode(Request request) {
        if (request instanceof Request.Predict predict) {
            Packet packet = Packet.of("predict", predict.id());
            TensorCodec.put(packet, "inputs", predict.inputs());
            return packet;
        }
        if (request instanceof Request.Profile profile) {
            Packet packet = Packet.of("profile", profile.id());
            Fields.put(packet.message(), "rounds", profile.rounds());
            return packet;
        }
        if (request instanceof Request.Other other) {
            return new Packet(other.message(), Fields.list());
        }
        return request instanceof Request.Summary || request instanceof Request.Dispose
                ? Packet.of(request instanceof Request.Summary ? "summary" : "dispose", request.id()) : encodeOfPage(request);
    }

    /** The same for what the page itself asks: to load, to classify, to give up. It need not carry the others. */
    static Packet encodeOfPage(Request request) {
        if (request instanceof Request.Load load) {
            return LoadCodec.encode(load);
        }
        if (request instanceof Request.Classify classify) {
            Packet packet = Packet.of("classify", classify.id());
            Fields.put(packet.message(), "source", classify.source());
            Fields.put(packet.message(), "picture", classify.picture());
            Fields.put(packet.message(), "treatment", classify.treatment());
            move(classify.source(), packet.transfers());
            Fields.put(packet.message(), "topK", classify.topK());
            Fields.putTexts(packet.message(), "languages", classify.languages());
            return packet;
        }
        return Packet.of("cancel", request.id());
    }

    /** The request; one of a kind that is not known here is {@link Request.Other}. */
    public static Request decode(JSObject message) {
        int id = Fields.integer(message, "id");
        String kind = Fields.text(message, "kind");
        if (kind.equals("load")) {
            return LoadCodec.decode(id, message);
        }
        if (kind.equals("classify")) {
            return new Request.Classify(id, Fields.object(message, "source"), Fields.integer(message, "picture"),
                    Fields.object(message, "treatment"), Fields.integer(message, "topK"),
                    Fields.texts(message, "languages"));
        }
        if (kind.equals("predict")) {
            return new Request.Predict(id, TensorCodec.read(message, "inputs"));
        }
        if (kind.equals("profile")) {
            return new Request.Profile(id, Fields.integer(message, "rounds"));
        }
        if (kind.equals("summary")) {
            return new Request.Summary(id);
        }
        if (kind.equals("cancel")) {
            return new Request.Cancel(id);
        }
        if (kind.equals("dispose")) {
            return new Request.Dispose(id);
        }
        return new Request.Other(id, message);
    }

    @JSBody(params = {"source", "transfers"},
            script = "if (source instanceof ImageBitmap) transfers.push(source);")
    private static native void move(JSObject source, JSObject transfers);
}
