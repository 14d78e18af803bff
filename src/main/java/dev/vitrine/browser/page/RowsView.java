package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The rows of an answer in an ordered list. Rows are kept from answer to answer, so that bars glide. */
final class RowsView {
    private final HTMLDocument document;
    private final HTMLElement list;
    private final List<Item> items = new ArrayList<>();

    RowsView(HTMLDocument document, HTMLElement list) {
        this.document = document;
        this.list = list;
    }

    void show(List<Row> rows) {
        while (items.size() > rows.size()) {
            list.removeChild(items.remove(items.size() - 1).element);
        }
        while (items.size() < rows.size()) {
            Item item = new Item(document);
            items.add(item);
            list.appendChild(item.element);
        }
        for (int i = 0; i < rows.size(); i++) {
            items.get(i).fill(rows.get(i), i == 0);
        }
    }

    /** The elements of one row. */
    private static final class Item {
        final HTMLElement element;
        private final HTMLElement name;
        private final HTMLElement fill;
        private final HTMLElement share;

        Item(HTMLDocument document) {
            element = document.createElement("li");
            name = append(document, element, "name");
            fill = append(document, append(document, element, "track"), "fill");
            share = append(document, element, "share");
        }

        private static HTMLElement append(HTMLDocument document, HTMLElement parent, String className) {
            HTMLElement child = document.createElement("span");
            child.setClassName(className);
            parent.appendChild(child);
            return child;
        }

        void fill(Row row, boolean isFirst) {
            boolean isEmpty = row.text().isEmpty();
            element.setClassName(isEmpty ? "empty" : isFirst ? "best" : "");
            Dom.setText(name, row.name());
            Dom.setProperty(fill, "--share", row.share());
            Dom.setText(share, row.text());
        }
    }
}
