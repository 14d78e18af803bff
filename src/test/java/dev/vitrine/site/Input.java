package dev.vitrine.site;

import dev.vitrine.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person's hands on one page: real mouse, key and drag events, in the browser's own queue. Elements are
 * named by CSS selectors.
 */
final class Input {
    private static final Map<String, Integer> KEY_CODES = Map.of("Enter", 13, "Tab", 9, "Escape", 27, " ", 32,
            "ArrowLeft", 37, "ArrowUp", 38, "ArrowRight", 39, "ArrowDown", 40);
    private static final int SHIFT = 8;
    private static final int CLICKS = 3;

    private final Page page;

    Input(Page page) {
        this.page = page;
    }

    /**
     * Clicks an element's centre; fails if something else lies over it. Like a person, it clicks again when the element
     * moved away under the hand.
     */
    void click(String selector) {
        for (int tries = 0; tries < CLICKS; tries++) {
            Map<String, Object> centre = centre(selector);
            mouse("mouseMoved", centre, 0);
            mouse("mousePressed", centre, 1);
            mouse("mouseReleased", centre, 1);
            if (isClicked()) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be clicked: it moves, or is disabled.");
    }

    // Where a click has led to another page nothing is left to ask.
    private boolean isClicked() {
        try {
            return page.isTrue("!window.vitrineAim || vitrineAim.hit");
        } catch (AssertionError leaving) {
            return true;
        }
    }

    /** Drags an element from its centre, in four steps. */
    void drag(String selector, int byX, int byY) {
        Map<String, Object> from = centre(selector);
        mouse("mouseMoved", from, 0);
        mouse("mousePressed", from, 1);
        for (int step = 1; step <= 4; step++) {
            Map<String, Object> event = new HashMap<>(Map.of("type", "mouseMoved", "button", "left", "buttons", 1,
                    "x", (double) from.get("x") + byX * step / 4.0, "y", (double) from.get("y") + byY * step / 4.0));
            page.call("Input.dispatchMouseEvent", event);
        }
        mouse("mouseReleased", Map.of("x", (double) from.get("x") + byX, "y", (double) from.get("y") + byY), 1);
    }

    private void mouse(String type, Map<String, Object> at, int clicks) {
        Map<String, Object> event = new HashMap<>(at);
        event.put("type", type);
        event.put("button", clicks == 0 ? "none" : "left");
        event.put("clickCount", clicks);
        page.call("Input.dispatchMouseEvent", event);
    }

    /** Presses a key by its DOM name: {@code Enter}, {@code Tab}, {@code ArrowLeft}, or one character. */
    void press(String key) {
        press(key, 0);
    }

    void pressWithShift(String key) {
        press(key, SHIFT);
    }

    private void press(String key, int modifiers) {
        int code = KEY_CODES.getOrDefault(key, (int) Character.toUpperCase(key.charAt(0)));
        String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        Map<String, Object> event = new HashMap<>(Map.of("key", key, "code", key.equals(" ") ? "Space" : key,
                "windowsVirtualKeyCode", code, "modifiers", modifiers));
        event.put("type", text.isEmpty() ? "rawKeyDown" : "keyDown");
        event.put("text", text);
        page.call("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        page.call("Input.dispatchKeyEvent", event);
    }

    /** Types into the element that has the focus. */
    void type(String text) {
        page.call("Input.insertText", Map.of("text", text));
    }

    /** Chooses files in a file field, as its dialog would. */
    void choose(String selector, Path... files) {
        JsonObject element = page.call("Runtime.evaluate", Map.of("expression", query(selector)))
                .object("result");
        page.call("DOM.setFileInputFiles", Map.of("files", names(files), "objectId",
                element.string("objectId")));
    }

    /** Drops files from outside the browser on an element. */
    void drop(String selector, Path... files) {
        Map<String, Object> event = new HashMap<>(centre(selector));
        event.put("data", Map.of("items", List.of(), "files", names(files), "dragOperationsMask", 1));
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            event.put("type", type);
            page.call("Input.dispatchDragEvent", event);
        }
    }

    private static List<String> names(Path... files) {
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            names.add(file.toAbsolutePath().toString());
        }
        return names;
    }

    // Of an element that has come to rest: what is drawn above it may still push it away.
    private Map<String, Object> centre(String selector) {
        JsonObject centre = page.evaluate("(async () => { const e = " + query(selector) + ";"
                + "if (!e) throw new Error('no such element');"
                + "e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + "const place = () => { const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; };"
                + "let [x, y] = place();"
                + "for (let tries = 0; tries < 50; tries++) { await new Promise(done => setTimeout(done, 20));"
                + "  const [left, top] = place(); if (left === x && top === y) break;"
                + "  e.scrollIntoView({block: 'center', behavior: 'instant'}); [x, y] = place(); }"
                + "const top = document.elementFromPoint(x, y);"
                + "if (!top || !(e.contains(top) || top.closest('label')?.control === e))"
                + "  throw new Error('covered by ' + (top ? top.outerHTML.slice(0, 200) : 'nothing'));"
                + "const aim = window.vitrineAim = {hit: false};"
                + "window.addEventListener('click', event => { aim.hit ||= event.composedPath().includes(e); }, true);"
                + "return {x, y}; })()").asObject();
        return Map.of("x", centre.number("x"), "y", centre.number("y"));
    }

    private static String query(String selector) {
        return "document.querySelector('" + selector.replace("\\", "\\\\").replace("'", "\\'") + "')";
    }
}
