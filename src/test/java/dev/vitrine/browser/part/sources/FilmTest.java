package dev.vitrine.browser.part.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.Translations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.jso.JSObject;

class FilmTest {
    private final List<String> done = new ArrayList<>();
    private final Film film = new Film(new Film.Device() {
        @Override
        public void open(boolean facesPerson) {
            done.add(facesPerson ? "open" : "open other");
        }

        @Override
        public void close() {
            done.add("close");
        }

        @Override
        public void grab() {
            done.add("grab");
        }

        @Override
        public void still() {
            done.add("still");
        }
    }, new Film.View() {
        @Override
        public void show(boolean isOn) {
            done.add(isOn ? "show" : "hide");
        }

        @Override
        public void mirror(boolean isMirrored) {
            done.add(isMirrored ? "mirror" : "no mirror");
        }

        @Override
        public void complain(String sentences) {
            done.add(sentences);
        }

        @Override
        public void film(boolean isRunning) {
            done.add(isRunning ? "film" : "no film");
        }

        @Override
        public void look(JSObject frame) {
            done.add("look");
        }

        @Override
        public void choose(JSObject still, String name) {
            done.add("choose " + name);
        }

        @Override
        public void clear() {
            done.add("clear");
        }
    }, Translations.of("en"));

    private void expect(String... steps) {
        assertEquals(List.of(steps), done);
        done.clear();
    }

    private void running() {
        film.start();
        film.opened();
        expect("open", "film", "show", "mirror", "grab");
    }

    @Test
    void asksAboutOneFrameAtATime() {
        running();
        film.grabbed(null);
        film.grabbed(null);
        expect("look");
        film.answered();
        expect("grab");
        film.grabbed(null);
        expect("look");
    }

    @Test
    void stopsWhileNobodyLooksAndGoesOnThen() {
        running();
        film.visible(false);
        expect("close");
        film.grabbed(null);
        film.answered();
        expect();
        film.visible(true);
        film.opened();
        expect("open", "film", "show", "mirror", "grab");
    }

    @Test
    void aCameraThatOpensTooLateIsClosedAgain() {
        film.start();
        film.stop();
        done.clear();
        film.opened();
        expect("close");
    }

    @Test
    void keepsTheFrameAsAPicture() {
        running();
        film.take();
        film.taken(null);
        expect("still", "close", "hide", "choose camera.png");
        film.answered();
        expect();
    }

    @Test
    void stopping() {
        running();
        film.stop();
        expect("close", "hide", "no film", "clear");
        film.stop();
        expect();
    }

    @Test
    void turnsToTheOtherSideUnmirrored() {
        running();
        film.turn();
        film.opened();
        expect("close", "open other", "film", "show", "no mirror", "grab");
        film.mirror();
        expect("mirror");
    }

    @Test
    void saysWhyThereIsNoCamera() {
        film.start();
        film.refused("NotAllowedError");
        assertTrue(done.get(4).startsWith("The camera is not allowed for this page."), done.toString());
        done.clear();
        film.start();
        film.refused("NotFoundError");
        assertTrue(done.get(4).startsWith("There is no camera on this device."), done.toString());
        done.clear();
        film.start();
        film.refused("SomethingNewError");
        assertTrue(done.get(4).startsWith("The camera cannot be used"), done.toString());
    }
}
