package dev.vitrine.browser.part.library;

import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.file.Blob;

/** What the part needs of page and browser. */
interface LibraryHost {
    /** Makes a model folder of the files. @return stops the work */
    Runnable open(List<NamedBlob> files, Consumer<OpenerReply> onReply);

    /** Fetches what lies at an address of {@link ModelAddress}. @return stops the work */
    Runnable fetch(String address, Consumer<List<NamedBlob>> onFiles, ModelFetch.Refusal onRefusal);

    /** Makes a ZIP of a model folder. @return stops the work */
    Runnable pack(List<NamedBlob> files, Consumer<OpenerReply> onReply);

    /** Puts the model in place of the page's; none for the page's own again. */
    void load(List<NamedBlob> files);

    /** The same files but for the labels in metadata.json, which is written if there is none. */
    void relabel(List<NamedBlob> files, List<String> labels, Consumer<List<NamedBlob>> onFiles);

    /** Hands a file to the person. */
    void save(Blob file, String name);
}
