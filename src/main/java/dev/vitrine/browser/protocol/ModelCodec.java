package dev.vitrine.browser.protocol;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;

/** {@link ModelFacts} to wire and back; a part of {@link ReplyCodec}, which names the message. */
public final class ModelCodec {
    private ModelCodec() {
    }

    public static JSObject encode(ModelFacts model) {
        JSObject object = Fields.object();
        Fields.put(object, "name", model.name());
        putPorts(object, "inputs", model.inputs());
        putPorts(object, "outputs", model.outputs());
        Fields.putTexts(object, "labels", model.labels());
        if (model.recipe() != null) {
            Fields.put(object, "recipe", encode(model.recipe()));
        }
        Fields.put(object, "engine", model.engine());
        Fields.put(object, "engineReason", model.engineReason());
        Fields.put(object, "parameters", model.parameters());
        Fields.putTexts(object, "warnings", model.warnings());
        return object;
    }

    public static ModelFacts decode(JSObject object) {
        RecipeFacts recipe = Fields.isAbsent(object, "recipe") ? null
                : recipe(Fields.object(object, "recipe"));
        return new ModelFacts(Fields.text(object, "name"), ports(object, "inputs"), ports(object, "outputs"),
                Fields.texts(object, "labels"), recipe, Fields.text(object, "engine"),
                Fields.text(object, "engineReason"), Fields.number(object, "parameters"),
                Fields.texts(object, "warnings"));
    }

    private static JSObject encode(RecipeFacts recipe) {
        JSObject object = Fields.object();
        Fields.put(object, "width", recipe.width());
        Fields.put(object, "height", recipe.height());
        Fields.put(object, "channels", recipe.channels());
        Fields.put(object, "crop", recipe.crop());
        Fields.put(object, "resize", recipe.resize());
        Fields.put(object, "coordinates", recipe.coordinates());
        Fields.put(object, "gray", recipe.gray());
        Fields.put(object, "guessed", recipe.guessed());
        Fields.put(object, "json", recipe.json());
        return object;
    }

    private static RecipeFacts recipe(JSObject object) {
        return new RecipeFacts(Fields.integer(object, "width"), Fields.integer(object, "height"),
                Fields.integer(object, "channels"), Fields.text(object, "crop"),
                Fields.text(object, "resize"), Fields.text(object, "coordinates"),
                Fields.text(object, "gray"), Fields.flag(object, "guessed"), Fields.text(object, "json"));
    }

    private static void putPorts(JSObject object, String name, List<ModelPort> ports) {
        JSObject list = Fields.list();
        for (ModelPort port : ports) {
            JSObject item = Fields.object();
            Fields.put(item, "name", port.name());
            Fields.putInts(item, "shape", port.shape());
            Fields.put(item, "dtype", port.dtype());
            Fields.add(list, item);
        }
        Fields.put(object, name, list);
    }

    private static List<ModelPort> ports(JSObject object, String name) {
        JSObject list = Fields.object(object, name);
        List<ModelPort> ports = new ArrayList<>();
        for (int i = 0, n = Fields.size(list); i < n; i++) {
            JSObject item = Fields.item(list, i);
            ports.add(new ModelPort(Fields.text(item, "name"), Fields.ints(item, "shape"),
                    Fields.text(item, "dtype")));
        }
        return ports;
    }
}
