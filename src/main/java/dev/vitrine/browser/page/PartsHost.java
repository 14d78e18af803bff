package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.ModelCodec;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.WorkerLink;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/**
 * {@link PageHost} of this page: hands on what happens to the parts that have joined, and their requests to the worker.
 * A part's requests have negative ids, so that nobody else takes their replies for its own.
 */
final class PartsHost implements PageHost, Audience {
    /** How many answers are kept for a part that comes later. */
    private static final int PAST = 50;

    private static final String WANTED = "vitrine-part:";

    private final Language language;
    private final Rooms rooms;
    private final List<Member> members = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private Presenter presenter;
    private WorkerLink link;
    private JSObject last;
    private JSObject model;
    private JSObject picture;
    private JSObject answer;
    private final JSObject past = Fields.list();
    private final JSObject treatment = Fields.object();
    private final List<Gift> gifts = new ArrayList<>();
    /** A person's own names of the classes; null for the model's. */
    private JSObject labels;
    private int lastId;

    private record Member(String part, Listener listener) {
    }

    /** What a part is to be given as soon as it has joined. */
    private record Gift(String part, JSObject things) {
    }

    private record Pending(int id, ReplyListener listener) {
    }

    PartsHost(Language language, Rooms rooms) {
        this.language = language;
        this.rooms = rooms;
        rooms.onTurn((part, isOpen) -> tell(part, isOpen ? "open" : "close", null));
        rooms.onFailure(words -> {
            gifts.clear();
            presenter.complain(words);
        });
        publish(this);
    }

    /** To be called once, before a part can be opened. */
    void serve(Presenter newPresenter) {
        presenter = newPresenter;
    }

    /** Sends to this worker from now on; null when it has ended. */
    void connect(WorkerLink newLink) {
        link = newLink;
    }

    /** Takes a worker's message that is for a part. */
    boolean take(JSObject message) {
        last = message;
        int id = Fields.integer(message, "id");
        // What a part asks about, it is told in the model's own words.
        if (id < 0) {
            deliver(id, message);
        } else if (labels != null) {
            name(message, labels);
        }
        return id < 0;
    }

    private void deliver(int id, JSObject message) {
        for (int i = 0; i < pending.size(); i++) {
            Pending request = pending.get(i);
            if (request.id() == id) {
                if (request.listener().accept(message)) {
                    forget(id);
                }
                return;
            }
        }
    }

    /** Whether there was such a request. */
    private boolean forget(int id) {
        for (int i = 0; i < pending.size(); i++) {
            if (pending.get(i).id() == id) {
                pending.remove(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public void join(String part, Listener listener) {
        members.add(new Member(part, listener));
        listener.on("model", model);
        listener.on("picture", picture);
        listener.on("answer", answer);
        if (rooms.isOpen(part)) {
            listener.on("open", null);
        }
        for (int i = 0; i < gifts.size(); i++) {
            if (gifts.get(i).part().equals(part)) {
                listener.on("files", gifts.remove(i--).things());
            }
        }
    }

    private void tell(String part, String event, JSObject value) {
        for (int i = 0; i < members.size(); i++) {
            if (part == null || part.equals(members.get(i).part())) {
                members.get(i).listener().on(event, value);
            }
        }
    }

    @Override
    public HTMLElement place(String part) {
        return rooms.place(part);
    }

    @Override
    public boolean has(String part) {
        return rooms.has(part);
    }

    @Override
    public void open(String part, boolean isOpen) {
        rooms.turn(part, isOpen);
    }

    @Override
    public String language() {
        return language.tag();
    }

    @Override
    public String numberTag() {
        return language.numberTag();
    }

    @Override
    public String translation() {
        return language.translation();
    }

    @Override
    public String languages() {
        return String.join(" ", language.preferred());
    }

    @Override
    public int send(JSObject message, JSObject transfers, ReplyListener onReply) {
        int id = --lastId;
        Fields.put(message, "id", id);
        pending.add(new Pending(id, onReply));
        if (link == null) {
            deliver(id, failure(id));
        } else {
            link.send(message, transfers);
        }
        return id;
    }

    @Override
    public void cancel(int id) {
        if (forget(id) && link != null) {
            link.send(cancellation(id), Fields.list());
        }
    }

    @Override
    public void choose(Blob file, String name) {
        presenter.choose(new Picture(file, name));
    }

    @Override
    public void clear() {
        presenter.clear();
    }

    @Override
    public void film(boolean isRunning) {
        presenter.film(isRunning);
    }

    @Override
    public void look(JSObject frame) {
        presenter.look(frame);
    }

    @Override
    public void treat(String key, JSObject value) {
        Fields.put(treatment, key, value);
        presenter.treat(treatment, !Fields.isAbsent(treatment, "recipe"), !Fields.isAbsent(treatment, "part"));
    }

    @Override
    public void unsure(double share) {
        presenter.unsure(share);
    }

    @Override
    public JSObject treatment() {
        return treatment;
    }

    @Override
    public void relabel(JSObject newLabels) {
        labels = newLabels;
        Fields.put(Fields.object(model, "model"), "labels", labels);
        tell(null, "labels", model);
        presenter.relabel(ModelCodec.decode(Fields.object(model, "model")));
    }

    @Override
    public void complain(String sentences) {
        presenter.complain(sentences);
    }

    @Override
    public void remember(String part, boolean isWanted) {
        Dom.remember(wanted(part), isWanted);
    }

    private String wanted(String part) {
        return WANTED + part + ':' + (model == null ? "" : Fields.text(Fields.object(model, "model"), "name"));
    }

    @Override
    public void give(String part, JSObject things) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).part().equals(part)) {
                members.get(i).listener().on("files", things);
                return;
            }
        }
        gifts.add(new Gift(part, things));
        rooms.fetch(part);
    }

    @Override
    public void load(JSObject files) {
        presenter.load(NamedBlob.list(files));
    }

    @Override
    public String script(String plain) {
        return rooms.script(plain);
    }

    @Override
    public JSObject past() {
        return past;
    }

    @Override
    public void announce(String sentence) {
        presenter.announce(sentence);
    }

    @Override
    public void onModel() {
        model = last;
        labels = null;
        answer = null;
        tell(null, "model", model);
        for (String part : rooms.names()) {
            if (Dom.isRemembered(wanted(part))) {
                rooms.fetch(part);
            }
        }
    }

    @Override
    public void onPicture(Picture shown) {
        picture = shown == null ? null : wire(shown.file(), shown.name());
        answer = null;
        tell(null, "picture", picture);
        tell(null, "answer", null);
    }

    @Override
    public void onFilm(boolean isRunning) {
        tell(null, "film", isRunning ? treatment : null);
    }

    @Override
    public void onFailure() {
        answer = null;
        tell(null, "failure", null);
    }

    @Override
    public void onAnswer() {
        answer = last;
        remember(past, PAST, model, picture, answer);
        tell(null, "answer", answer);
    }

    @Override
    public void onDeath() {
        link = null;
        model = null;
        answer = null;
        tell(null, "model", null);
        while (!pending.isEmpty()) {
            Pending request = pending.remove(0);
            request.listener().accept(failure(request.id()));
        }
    }

    @JSBody(params = "host", script = "window.vitrineHost = host;")
    private static native void publish(PageHost host);

    /** Of one picture, the latest answer. */
    @JSBody(params = {"past", "limit", "model", "picture", "answer"}, script = "if (!picture) return;"
            + "var before = past[past.length - 1];"
            + "if (before && before.picture === picture && before.model === model) past.pop();"
            + "past.push({model: model, picture: picture, answer: answer});"
            + "if (past.length > limit) past.shift();")
    private static native void remember(JSObject past, int limit, JSObject model, JSObject picture, JSObject answer);

    @JSBody(params = {"message", "labels"}, script = "(message.predictions || []).forEach(function(ranked) {"
            + " ranked.label = labels[ranked.index] || ''; });")
    private static native void name(JSObject message, JSObject labels);

    @JSBody(params = {"blob", "name"}, script = "return {blob: blob, name: name};")
    private static native JSObject wire(Blob blob, String name);

    @JSBody(params = "id", script = "return {kind: 'failed', id: id, code: 'worker-failed', message: '', args: []};")
    private static native JSObject failure(int id);

    @JSBody(params = "id", script = "return {kind: 'cancel', id: id};")
    private static native JSObject cancellation(int id);
}
