package dev.vitrine.browser.part.explain;

/** How a map is made. Only occlusion takes more than one run of the model. */
enum Method {
    GRAD_CAM("gradcam"),
    CLASS_MAP("cam"),
    OCCLUSION("occlusion");

    private final String key;

    Method(String key) {
        this.key = key;
    }

    /** Its name in words' keys and on the wire. */
    String key() {
        return key;
    }

    /** Whether it is made unasked as soon as there is an answer. */
    boolean isQuick() {
        return this != OCCLUSION;
    }

    static Method of(String key) {
        for (Method method : values()) {
            if (method.key.equals(key)) {
                return method;
            }
        }
        return GRAD_CAM;
    }
}
