package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.List;

/** The visitor's own model: opened, tried, saved, put away. Files given later win over those given before. */
final class Library {
    private final LibraryView view;
    private final LibraryHost host;
    private final Phrases phrases;
    private OpenerReply.Opened opened;
    /** As it was opened, whatever its classes have been called since. */
    private OpenerReply.Opened original;
    private String origin = "";
    private Runnable stop;

    Library(LibraryView view, LibraryHost host, Phrases phrases) {
        this.view = view;
        this.host = host;
        this.phrases = phrases;
        view.offer(false);
        view.busy(false);
    }

    /** A person gave files, of which one is a model. */
    void take(List<NamedBlob> files) {
        if (files.isEmpty()) {
            return;
        }
        open(files, shown(files), shown(files));
    }

    private void open(List<NamedBlob> files, String name, String from) {
        begin(phrases.text("library-opening", name));
        stop = host.open(files, reply -> onOpened(reply, from));
    }

    /** A person typed where a model lies. */
    void fetch(String typed) {
        String address = ModelAddress.of(typed);
        if (address == null) {
            view.alert(phrases.text("library-address-wrong"), "");
            return;
        }
        begin(phrases.text("library-fetching", address));
        stop = host.fetch(address, files -> {
            end();
            open(files, address, address);
        }, (failed, status) -> {
            end();
            view.alert(status == 0 ? phrases.text("library-address-refused", failed)
                    : phrases.text("library-address-status", failed, Integer.toString(status)), "");
        });
    }

    private void onOpened(OpenerReply reply, String from) {
        end();
        if (reply instanceof OpenerReply.Opened model) {
            opened = model;
            original = model;
            origin = from;
            view.report(phrases.text("library-opened", model.name()));
            view.notes(model.notes());
            view.offer(true);
            host.load(model.files());
        } else {
            fail((OpenerReply.Failed) reply);
        }
    }

    /** A person wants the model as a folder in a ZIP. */
    void save() {
        if (opened == null) {
            return;
        }
        OpenerReply.Opened model = opened;
        begin(phrases.text("library-packing"));
        stop = host.pack(model.files(), reply -> {
            end();
            if (reply instanceof OpenerReply.Packed packed) {
                String name = model.name() + ".zip";
                host.save(packed.zip(), name);
                view.report(phrases.text("library-saved", name));
            } else {
                fail((OpenerReply.Failed) reply);
            }
        });
    }

    /** The model that a person brought; null for the site's own. */
    OpenerReply.Opened opened() {
        return opened;
    }

    /** The file or the address that the opened model comes from. */
    String origin() {
        return origin;
    }

    /** A person wants a model that was opened and kept before. */
    void resume(String name, String from, List<NamedBlob> files) {
        cancel();
        opened = new OpenerReply.Opened(0, name, files, List.of());
        original = opened;
        origin = from;
        view.report(phrases.text("library-opened", name));
        view.notes(List.of());
        view.offer(true);
        host.load(files);
    }

    /** A person wants the site's own model again. */
    void putAway() {
        opened = null;
        original = null;
        view.offer(false);
        view.notes(List.of());
        view.report(phrases.text("library-put-away"));
        host.load(List.of());
    }

    /** A person calls the classes otherwise, which what is saved or kept then says too; null for the model's own way. */
    void relabel(List<String> labels) {
        OpenerReply.Opened model = original;
        opened = model;
        if (model != null && labels != null) {
            host.relabel(model.files(), labels, files -> {
                if (original == model) {
                    opened = new OpenerReply.Opened(0, model.name(), files, model.notes());
                }
            });
        }
    }

    /** A person does not want to wait any longer. */
    void cancel() {
        if (stop != null) {
            stop.run();
            end();
            view.report(phrases.text("library-stopped"));
        }
    }

    private void begin(String sentence) {
        if (stop != null) {
            stop.run();
        }
        view.report(sentence);
        view.busy(true);
    }

    private void end() {
        stop = null;
        view.busy(false);
    }

    private void fail(OpenerReply.Failed failed) {
        String translated = phrases.failure(failed.code(), failed.args());
        view.alert(translated == null ? failed.message() : translated, translated == null ? "" : failed.message());
    }

    // The folder that all lie in, else the first file's name.
    private static String shown(List<NamedBlob> files) {
        String first = files.get(0).name();
        int slash = first.indexOf('/');
        return slash > 0 ? first.substring(0, slash) : files.size() == 1 ? first : first + " …";
    }
}
