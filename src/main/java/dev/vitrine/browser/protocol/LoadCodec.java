package dev.vitrine.browser.protocol;

import org.teavm.jso.JSObject;

/** {@link Request.Load} to wire and back; a part of {@link RequestCodec}. What is usual is left out. */
final class LoadCodec {
    private LoadCodec() {
    }

    static Packet encode(Request.Load load) {
        Packet packet = Packet.of("load", load.id());
        JSObject message = packet.message();
        Fields.put(message, "url", load.url());
        Fields.putTexts(message, "languages", load.languages());
        Fields.put(message, "files", NamedBlob.wire(load.files()));
        if (load.port() != null) {
            Fields.put(message, "port", load.port());
            Fields.add(packet.transfers(), load.port());
        }
        Fields.put(message, "lenient", !load.settings().strict());
        if (load.settings().weightPathPrefix() != null) {
            Fields.put(message, "prefix", load.settings().weightPathPrefix());
        }
        EngineWish wish = load.settings().engine();
        Fields.put(message, "engine", wish.engine());
        Fields.put(message, "threads", wish.threads());
        Fields.put(message, "precise", wish.precise());
        return packet;
    }

    static Request.Load decode(int id, JSObject message) {
        return new Request.Load(id, Fields.text(message, "url"), NamedBlob.list(Fields.object(message, "files")),
                Fields.isAbsent(message, "port") ? null : Fields.object(message, "port"),
                new LoadSettings(!Fields.flag(message, "lenient"),
                        Fields.isAbsent(message, "prefix") ? null : Fields.text(message, "prefix"),
                        new EngineWish(Fields.text(message, "engine"), Fields.integer(message, "threads"),
                                Fields.flag(message, "precise"))),
                Fields.texts(message, "languages"));
    }
}
