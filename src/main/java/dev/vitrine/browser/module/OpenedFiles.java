package dev.vitrine.browser.module;

import dev.vitrine.browser.protocol.ModelKinds;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerLink;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** Files that were handed over, as the worker can load them: what is no model folder goes through the opener. */
final class OpenedFiles {
    private OpenedFiles() {
    }

    static void of(List<NamedBlob> files, String openerUrl, Consumer<ModelOrigin> onOrigin,
            Consumer<JSObject> onFailure) {
        if (ModelKinds.needOpening(files)) {
            open(files, openerUrl, onOrigin, onFailure);
        } else if (files.size() == 1) {
            // It may have no name at all, or any.
            peek(files.get(0).blob(), keras -> {
                if (keras) {
                    open(files, openerUrl, onOrigin, onFailure);
                } else {
                    onOrigin.accept(new ModelOrigin("", files));
                }
            });
        } else {
            onOrigin.accept(new ModelOrigin("", files));
        }
    }

    private static void open(List<NamedBlob> files, String openerUrl, Consumer<ModelOrigin> onOrigin,
            Consumer<JSObject> onFailure) {
        OpenerLink.open(openerUrl, files, reply -> {
            if (reply instanceof OpenerReply.Opened opened) {
                onOrigin.accept(new ModelOrigin(opened.files().get(0).name(), opened.files()));
            } else if (reply instanceof OpenerReply.Failed failed) {
                onFailure.accept(ModelClient.error(failed.code(), failed.message()));
            }
        });
    }

    /** Takes whether a file begins as HDF5 or an archive does. */
    @JSFunctor
    interface Peeked extends JSObject {
        void accept(boolean keras);
    }

    // What cannot be read is for the worker to tell.
    @JSBody(params = {"blob", "onPeeked"}, script = ""
            + "blob.slice(0, 4).arrayBuffer().then(function(head) {"
            + " var mark = head.byteLength < 4 ? 0 : new DataView(head).getUint32(0);"
            + " return mark === 0x89484446 || mark === 0x504b0304; }, function() { return false; }).then(onPeeked);")
    private static native void peek(Blob blob, Peeked onPeeked);
}
