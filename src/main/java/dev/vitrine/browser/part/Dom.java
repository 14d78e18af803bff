package dev.vitrine.browser.part;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;
import org.teavm.jso.file.File;

/** What TeaVM's bindings of the document lack, a line each. */
public final class Dom {
    private Dom() {
    }

    @JSBody(params = {"element", "text"}, script = "element.textContent = text;")
    public static native void setText(HTMLElement element, String text);

    /** The text of the element of that id. */
    @JSBody(params = {"id", "text"}, script = "document.getElementById(id).textContent = text;")
    public static native void put(String id, String text);

    @JSBody(params = {"element", "name", "isOn"}, script = "element.classList.toggle(name, isOn);")
    public static native void setClass(HTMLElement element, String name, boolean isOn);

    /** Whether the keyboard's place in the page is in this element. */
    @JSBody(params = "element", script = "return element.contains(document.activeElement);")
    public static native boolean hasFocus(HTMLElement element);

    /** Names an element by the words of another, which has an id. */
    @JSBody(params = {"element", "label"}, script = "element.setAttribute('aria-labelledby', label.id);")
    public static native void setLabel(HTMLElement element, HTMLElement label);

    @JSBody(params = {"element", "value"}, script = "element.value = value;")
    public static native void setValue(HTMLElement element, double value);

    @JSBody(params = {"element", "name", "value"}, script = "element.style.setProperty(name, value);")
    public static native void setProperty(HTMLElement element, String name, double value);

    /** Shows the file in an img; its address is given back as soon as it is read, or cannot be. */
    @JSBody(params = {"image", "file"}, script = "var url = URL.createObjectURL(file);"
            + "image.onload = image.onerror = function() { URL.revokeObjectURL(url); }; image.src = url;")
    public static native void showBlob(HTMLElement image, Blob file);

    /** @param rgba four bytes a pixel, row by row */
    @JSBody(params = {"canvas", "rgba", "width", "height"}, script = ""
            + "var data = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length);"
            + "canvas.width = width; canvas.height = height;"
            + "canvas.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0);")
    public static native void paint(HTMLElement canvas, @JSByRef byte[] rgba, int width, int height);

    /** The value of a field. */
    @JSBody(params = "element", script = "return element.value;")
    public static native String value(HTMLElement element);

    /** Chooses the option of that value. */
    @JSBody(params = {"element", "value"}, script = "element.value = value;")
    public static native void setValue(HTMLElement element, String value);

    /** Saves a text as a file, as if it had been fetched. */
    @JSBody(params = {"text", "type", "name"}, script = ""
            + "var url = URL.createObjectURL(new Blob([text], {type: type})); var link = document.createElement('a');"
            + "link.href = url; link.download = name; link.click();"
            + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000);")
    public static native void save(String text, String type, String name);

    /** BCP 47 tags, the preferred first. */
    @JSBody(script = "return Array.from(navigator.languages || [navigator.language || 'en']);")
    public static native String[] languages();

    /** The address of model.json: the page's {@code ?model=}, a folder or the file itself, else what the link says. */
    @JSBody(params = "link", script = "var asked = new URLSearchParams(location.search).get('model');"
            + "try { asked = asked && new URL(asked, location.href); } catch (wrong) { asked = null; }"
            + "if (!asked || !/^https?:/.test(asked.protocol)) return link.href;"
            + "if (!/\\.json$/.test(asked.pathname)) asked.pathname = asked.pathname.replace(/\\/?$/, '/model.json');"
            + "return asked.href;")
    public static native String modelAddress(HTMLElement link);

    /** Files that the system opens with this page, or that another app shared with it, see {@code OfflineWorker}. */
    @JSBody(params = "onFiles", script = "if (window.launchQueue) launchQueue.setConsumer(function(launch) {"
            + "  Promise.all(launch.files.map(function(handle) { return handle.getFile(); })).then(onFiles); });"
            + "if (location.search === '?shared') caches.open('vitrine-shared').then(function(cache) {"
            + "  return cache.match('shared').then(function(kept) { cache.delete('shared');"
            + "    return kept && kept.blob().then(function(blob) { onFiles([new File([blob],"
            + "      decodeURIComponent(kept.headers.get('x-name')), {type: blob.type})]); }); }); });")
    public static native void onLaunch(ListTaker onFiles);

    /** Takes a list. */
    @JSFunctor
    public interface ListTaker extends JSObject {
        void accept(JSObject list);
    }

    /** Files of a drop, a paste or a file input, and folders of a drop as FileSystemEntry. */
    @JSBody(params = "event", script = "var data = event.dataTransfer || event.clipboardData;"
            + "if (!data) return Array.from(event.target.files);"
            + "return Array.from(data.items).filter(function(item) { return item.kind === 'file'; }).map(function(item) {"
            + "  var entry = item.webkitGetAsEntry && item.webkitGetAsEntry();"
            + "  return entry && entry.isDirectory ? entry : item.getAsFile(); });")
    public static native JSObject given(Event event);

    /** The file if it is the only one and the browser can open it as a picture; null otherwise. */
    @JSBody(params = "given", script = "var file = given[0];"
            + "return given.length === 1 && /^image\\/(?!svg)/.test(file.type) ? file : null;")
    public static native File singlePicture(JSObject given);

    /** The pasted text; null where it is meant for a field of the page. */
    @JSBody(params = "event", script = "return event.target.closest && event.target.closest('input,textarea') ? null"
            + " : event.clipboardData.getData('text/plain');")
    public static native String pastedText(Event event);

    /** Whether what is dragged is a file, and not text or a link of a page. */
    @JSBody(params = "event",
            script = "return !!event.dataTransfer && event.dataTransfer.types.indexOf('Files') >= 0;")
    public static native boolean dragsFiles(Event event);

    /** Whether a drag leaves the window, not just one of its elements for another. */
    @JSBody(params = "event", script = "return !event.relatedTarget;")
    public static native boolean leavesWindow(Event event);

    /** Runs in a turn of its own once the page has been drawn. */
    @JSBody(params = "task", script = "requestAnimationFrame(function() { setTimeout(task); });")
    public static native void afterPaint(Task task);

    /** Fetches the pictures that the page can do without at first ({@code data-src}). */
    @JSBody(script = "document.querySelectorAll('img[data-src]').forEach(function(image) { image.src = image.dataset.src; });")
    public static native void showDrawings();

    /** Something to do. */
    @JSFunctor
    public interface Task extends JSObject {
        void run();
    }

    /** A file's text; empty where it cannot be had. */
    @JSBody(params = {"url", "onText"}, script = ""
            + "fetch(url).then(function(r) { return r.ok ? r.text() : ''; }, function() { return ''; }).then(onText);")
    public static native void fetchText(String url, TextTaker onText);

    /** Runs a script of the site once the style that it needs is there. */
    @JSBody(params = {"url", "style", "onFailure"}, script = "var head = document.head;"
            + "var add = function(tag, set, then) {"
            + "  var element = document.createElement(tag); Object.assign(element, set); element.onload = then;"
            + "  element.onerror = function() { element.remove(); onFailure(''); }; head.appendChild(element); };"
            + "var run = function() { add('script', {src: url}); };"
            + "if (head.querySelector('[href=\"' + style + '\"]')) run();"
            + "else add('link', {rel: 'stylesheet', href: style}, run);")
    public static native void runScript(String url, String style, TextTaker onFailure);

    /** Whether the browser's storage has the key; not where it is forbidden. */
    @JSBody(params = "key", script = "try { return localStorage.getItem(key) !== null; } catch (refused) { return false; }")
    public static native boolean isRemembered(String key);

    /** Keeps the key in the browser's storage, or takes it away; where that is full or forbidden nothing is kept. */
    @JSBody(params = {"key", "isKept"}, script = "try { if (isKept) localStorage.setItem(key, '');"
            + " else localStorage.removeItem(key); } catch (refused) { }")
    public static native void remember(String key, boolean isKept);

    /** Takes a text. */
    @JSFunctor
    public interface TextTaker extends JSObject {
        void accept(String text);
    }
}
