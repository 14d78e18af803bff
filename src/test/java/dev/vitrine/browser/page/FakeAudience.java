package dev.vitrine.browser.page;

import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told. */
final class FakeAudience implements Audience {
    final List<String> heard = new ArrayList<>();

    @Override
    public void onModel() {
        heard.add("model");
    }

    @Override
    public void onPicture(Picture picture) {
        heard.add(picture == null ? "no picture" : "picture " + picture.name());
    }

    @Override
    public void onFilm(boolean isRunning) {
        heard.add(isRunning ? "film" : "no film");
    }

    @Override
    public void onFailure() {
        heard.add("failure");
    }

    @Override
    public void onAnswer() {
        heard.add("answer");
    }

    @Override
    public void onDeath() {
        heard.add("death");
    }
}
