package dev.vitrine.tool.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StylesheetTest {
    @Test
    void losesCommentsIndentationAndEmptyLines() {
        assertEquals("a {\ncolor: red;\n}\nb { margin: 0 }\n", Stylesheet.lean(
                "/* one\n   two */\na {\n  color: red; /**/\n}\n\n  b { margin: 0 }\n".replace("red; /**/", "red;/**/")));
    }

    @Test
    void keepsStringsAsTheyAre() {
        String rule = "q::before { content: \"/* \\\" */\"; } p { content: '  \"/*'; }\n";
        assertEquals(rule, Stylesheet.lean(rule));
    }

    @Test
    void endsWhereACommentIsLeftOpen() {
        assertEquals("a { }\n", Stylesheet.lean("a { }\n/* never closed"));
    }
}
