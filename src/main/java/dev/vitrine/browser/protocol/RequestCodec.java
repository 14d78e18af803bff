package dev.vitrine.browser.protocol;

import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** {@link Request} to wire and back. Both ends are of one build, so it does not check what it reads. */
public final class RequestCodec {
    private RequestCodec() {
    }

    public static Packet encode(Request request) {
        if (request instanceof Request.Load load) {
            return LoadCodec.encode(load);
        }
        if (request instanceof Request.Classify classify) {
            Packet packet = Packet.of("classify", classify.id());
            Fields.put(packet.message(), "blob", classify.blob());
            Fields.put(packet.message(), "topK", classify.topK());
            Fields.putTexts(packet.message(), "languages", classify.languages());
            return packet;
        }
        if (request instanceof Request.Predict predict) {
            Packet packet = Packet.of("predict", predict.id());
            TensorCodec.put(packet, "inputs", predict.inputs());
            return packet;
        }
        if (request instanceof Request.Other other) {
            return new Packet(other.message(), Fields.list());
        }
        return Packet.of(request instanceof Request.Cancel ? "cancel" : "dispose", request.id());
    }

    /** The request; one of a kind that is not known here is {@link Request.Other}. */
    public static Request decode(JSObject message) {
        int id = Fields.integer(message, "id");
        String kind = Fields.text(message, "kind");
        if (kind.equals("load")) {
            return LoadCodec.decode(id, message);
        }
        if (kind.equals("classify")) {
            return new Request.Classify(id, (Blob) Fields.object(message, "blob"),
                    Fields.integer(message, "topK"), Fields.texts(message, "languages"));
        }
        if (kind.equals("predict")) {
            return new Request.Predict(id, TensorCodec.read(message, "inputs"));
        }
        if (kind.equals("cancel")) {
            return new Request.Cancel(id);
        }
        if (kind.equals("dispose")) {
            return new Request.Dispose(id);
        }
        return new Request.Other(id, message);
    }
}
