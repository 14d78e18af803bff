package dev.vitrine.browser.protocol;

/** How long one step of a prediction takes. @param multiplyAdds convolutions and dense layers only */
public record LayerTime(String name, String operation, double ms, double multiplyAdds) {
}
