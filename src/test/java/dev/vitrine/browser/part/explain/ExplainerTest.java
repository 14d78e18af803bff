package dev.vitrine.browser.part.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.ExplainWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.page.PlainNumbers;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.ModelPort;
import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.SourceFacts;
import dev.vitrine.browser.protocol.Times;
import dev.vitrine.explain.HeatMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which maps are asked for, when they are given up, and what is said of them. */
class ExplainerTest {
    private static final ModelFacts MODEL = new ModelFacts("m", List.of(),
            List.of(new ModelPort("out", new int[] {-1, 3}, "float32")), List.of("cat", "dog"), null, "java", "", 1,
            List.of());
    private static final HeatMap SPOT = new HeatMap(3, 3, new float[] {0, 0, 0, 0, 0, 2, 0, -1, 0});

    private final List<String> seen = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<MapReply>> listeners = new ArrayList<>();
    private boolean ready;
    private HeatMap heat;
    private String said = "";
    private double share = -1;
    private Explainer explainer;

    @BeforeEach
    void open() {
        explainer = new Explainer(new ExplainView() {
            @Override
            public void ready(boolean isReady) {
                ready = isReady;
            }

            @Override
            public void classes(List<String> names) {
                seen.add(names.toString());
            }

            @Override
            public void about(String sentence) {
                seen.add(sentence);
            }

            @Override
            public void picture(ModelView view) {
                seen.add("picture");
            }

            @Override
            public void heat(HeatMap map, String description) {
                heat = map;
            }

            @Override
            public void progress(double newShare, boolean canStart) {
                share = newShare;
            }

            @Override
            public void status(String sentence) {
                said = sentence;
            }

            @Override
            public void report(String sentence) {
                said = sentence;
            }
        }, new MapSource() {
            @Override
            public int ask(Method method, int classIndex, Consumer<MapReply> onReply) {
                asked.add(method.key() + ' ' + classIndex);
                listeners.add(onReply);
                return asked.size();
            }

            @Override
            public void cancel(int id) {
                asked.add("cancel " + id);
            }
        }, new Phrases("en", ExplainWords.ENGLISH), new PlainNumbers());
        explainer.model(MODEL);
    }

    private static Reply.Classified answer(int best) {
        return new Reply.Classified(1, List.of(new RankedClass(best, "x", 0.9)), new ModelView(1, 1, new byte[4]),
                new SourceFacts(1, 1, "PNG"), new Times(0, 0, 0), "java", List.of());
    }

    @Test
    void namesEveryClassAndInvitesUntilThereIsAnAnswer() {
        assertEquals("[the most probable, cat, dog, class 2]", seen.get(1));
        assertFalse(ready);
        explainer.answer(answer(1));
        assertTrue(ready);
        assertEquals(List.of(), asked, "closed: nothing is computed unseen");
    }

    @Test
    void makesAQuickMapWithEveryAnswerOfItsBestClass() {
        explainer.open(true);
        explainer.answer(answer(1));
        explainer.answer(answer(0));
        assertEquals(List.of("gradcam 1", "cancel 1", "gradcam 0"), asked);
        listeners.get(0).accept(new MapReply.Done(SPOT, "late"));
        assertEquals(null, heat, "the map of the picture before is too late");
        listeners.get(1).accept(new MapReply.Done(SPOT, "relu7"));
        assertEquals("Grad-CAM for cat, from the 3 × 3 feature maps of the layer relu7. Strongest at the right.", said);
        assertEquals(1f, heat.values()[5]);
        assertEquals(-1, share);
    }

    @Test
    void occlusionWaitsToBeAskedForAndCanBeStopped() {
        explainer.open(true);
        explainer.answer(answer(1));
        listeners.get(0).accept(new MapReply.Done(SPOT, "a"));
        explainer.choose(Method.OCCLUSION);
        assertEquals(null, heat);
        assertEquals(List.of("gradcam 1"), asked);
        explainer.chooseClass(3);
        explainer.start();
        assertEquals("occlusion 2", asked.get(1));
        listeners.get(1).accept(new MapReply.Progress(5, 20, SPOT));
        assertEquals("5 of 20 predictions", said);
        assertEquals(0.25, share);
        assertEquals(1f, heat.values()[5]);
        explainer.stop();
        assertEquals("cancel 2", asked.get(2));
        assertEquals("Stopped after 5 of 20 predictions.", said);
        listeners.get(1).accept(new MapReply.Done(SPOT, ""));
        assertEquals("Stopped after 5 of 20 predictions.", said);
    }

    @Test
    void saysWhatCannotBeExplainedInThePersonsWords() {
        explainer.open(true);
        explainer.answer(answer(0));
        listeners.get(0).accept(new MapReply.Failed("explain-layer", "English", List.of("norm", "Standardize")));
        assertTrue(said.startsWith("Between the last feature maps and the answer stands the layer norm (Standardize)"), said);
        explainer.choose(Method.CLASS_MAP);
        listeners.get(1).accept(new MapReply.Failed("unheard-of", "As the engine says.", List.of()));
        assertEquals("As the engine says.", said);
    }

    @Test
    void saysWhereNothingSpeaksForTheClass() {
        explainer.open(true);
        explainer.answer(answer(1));
        listeners.get(0).accept(new MapReply.Done(new HeatMap(1, 2, new float[] {-1, 0}), "a"));
        assertEquals("Nothing in the picture speaks for dog by this method.", said);
    }

    @Test
    void closingGivesUp() {
        explainer.open(true);
        explainer.answer(answer(1));
        explainer.open(false);
        assertEquals("cancel 1", asked.get(1));
        explainer.model(null);
        assertFalse(ready);
    }

    @Test
    void colourGrowsFromClearToCrimson() {
        byte[] rgba = HeatColors.of(new HeatMap(1, 3, new float[] {0, 0.3f, 1}));
        assertEquals(0, rgba[3]);
        assertEquals(255, rgba[11] & 0xFF);
        assertEquals(200, rgba[8] & 0xFF);
        assertTrue((rgba[7] & 0xFF) > 60 && (rgba[7] & 0xFF) < 130);
    }
}
