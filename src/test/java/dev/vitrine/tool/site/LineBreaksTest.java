package dev.vitrine.tool.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void areTakenAwayBesideWhatSeparatesAlready() {
        assertEquals("let a=[1,2];if(b){c(d?e:f)}", LineBreaks.without("let a=\n[1,\n2];\nif(\nb\n){\nc(d\n?e:\nf\n)\n}"));
    }

    @Test
    void stayWhereWordsOrSignsWouldRunTogether() {
        for (String script : new String[] {"else\nreturn a;", "a=b+\n+c", "a<\n!--b", "a=function(){}\nb()", "let s=`{\n}`;"}) {
            assertEquals(script, LineBreaks.without(script));
        }
    }
}
