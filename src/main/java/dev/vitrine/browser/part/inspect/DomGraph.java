package dev.vitrine.browser.part.inspect;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;

/** The drawn graph, in a frame to scroll, larger or smaller by buttons. The table says the same to who does not see it. */
final class DomGraph {
    private static final double STEP = 1.3;
    private static final double LEAST = 0.05;
    private static final double MOST = 3;

    private final Phrases phrases;
    private final IntConsumer onChoose;
    private final HTMLElement place;
    private final HTMLElement frame;
    private final List<HTMLElement> boxes = new ArrayList<>();
    private GraphDrawing drawing = GraphDrawing.of(List.of());
    private HTMLElement svg;
    private double zoom = 1;

    DomGraph(HTMLElement parent, Phrases phrases, IntConsumer onChoose) {
        this.phrases = phrases;
        this.onChoose = onChoose;
        place = Markup.add(parent, "section", "wiring");
        HTMLElement bar = Markup.add(place, "div", "actions");
        Markup.text(bar, "h3", "", phrases.text("inspect-graph"));
        Markup.button(bar, "button small plain", phrases.text("inspect-smaller"), () -> zoom(zoom / STEP));
        Markup.button(bar, "button small plain", phrases.text("inspect-larger"), () -> zoom(zoom * STEP));
        Markup.button(bar, "button small plain", phrases.text("inspect-fit"), this::fit);
        frame = Markup.scroller(place, phrases.text("inspect-graph"));
        frame.getClassList().add("wiring-frame");
    }

    void show(List<InspectView.Line> lines, GraphDrawing shown) {
        drawing = shown;
        boxes.clear();
        place.setHidden(lines.isEmpty());
        Dom.setText(frame, "");
        svg = Svg.add(frame, "svg", "class", "graph", "role", "img", "aria-label", phrases.text("inspect-graph"),
                "viewBox", "0 0 " + shown.width() + " " + shown.height());
        for (GraphDrawing.Wire wire : shown.wires()) {
            Svg.add(svg, "path", "d", path(shown.boxes().get(wire.from()), shown.boxes().get(wire.to())));
        }
        for (int i = 0; i < lines.size(); i++) {
            box(i, lines.get(i), shown.boxes().get(i));
        }
        zoom(1);
    }

    private static String path(GraphDrawing.Box from, GraphDrawing.Box to) {
        int x = from.x() + GraphDrawing.BOX_WIDTH / 2;
        int y = from.y() + GraphDrawing.BOX_HEIGHT;
        int toX = to.x() + GraphDrawing.BOX_WIDTH / 2;
        int bend = Math.max(12, (to.y() - y) / 2);
        return "M" + x + " " + y + "C" + x + " " + (y + bend) + " " + toX + " " + (to.y() - bend) + " " + toX + " "
                + to.y();
    }

    private void box(int index, InspectView.Line line, GraphDrawing.Box at) {
        HTMLElement box = Svg.add(svg, "g", "class", "box", "transform", "translate(" + at.x() + " " + at.y() + ")");
        Svg.add(box, "rect", "width", Integer.toString(GraphDrawing.BOX_WIDTH), "height",
                Integer.toString(GraphDrawing.BOX_HEIGHT), "rx", "8");
        Dom.setText(Svg.add(box, "text", "x", "10", "y", "17", "class", "box-operation"), line.operation());
        Dom.setText(Svg.add(box, "text", "x", "10", "y", "32", "class", "box-size"),
                cut(line.name()) + (line.size().isEmpty() ? "" : "  " + line.size()));
        Dom.setText(Svg.add(box, "title"), line.name() + ", " + line.operation() + ", " + line.size());
        box.addEventListener("click", event -> onChoose.accept(index));
        boxes.add(box);
    }

    private static String cut(String name) {
        return name.length() > 14 ? name.substring(0, 13) + "…" : name;
    }

    void mark(int index) {
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setAttribute("class", i == index ? "box chosen" : "box");
        }
    }

    private void zoom(double wanted) {
        zoom = Math.max(LEAST, Math.min(MOST, wanted));
        svg.setAttribute("width", Integer.toString((int) (drawing.width() * zoom)));
        svg.setAttribute("height", Integer.toString((int) (drawing.height() * zoom)));
    }

    private void fit() {
        zoom(Math.min((double) frame.getClientWidth() / drawing.width(),
                (double) frame.getClientHeight() / drawing.height()));
    }
}
