package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;

/** Finds the JSON that Keras stored for the whole model; it does not parse it. */
final class KerasMetadata {
    private static final String[] MODELS = {"_tf_keras_sequential", "_tf_keras_network", "_tf_keras_model"};

    private KerasMetadata() {
    }

    /** From {@code keras_metadata.pb} of TensorFlow 2.5 and later: the root node's JSON, or null. */
    static String fromMetadata(Bytes bytes) {
        ProtoReader reader = new ProtoReader(bytes);
        while (reader.next()) {
            if (reader.field() == 1) {
                String json = rootMetadata(reader.message());
                if (json != null) {
                    return json;
                }
            }
        }
        return null;
    }

    private static String rootMetadata(ProtoReader node) {
        String path = "";
        String identifier = "";
        String metadata = "";
        while (node.next()) {
            switch (node.field()) {
                case 3 -> path = node.text();
                case 4 -> identifier = node.text();
                case 5 -> metadata = node.text();
                default -> { }
            }
        }
        return path.equals("root") && isModel(identifier) && !metadata.isEmpty() ? metadata : null;
    }

    /** From {@code saved_model.pb} of TensorFlow 2.0 to 2.4: the JSON of the first saved object, or null. */
    static String fromSavedModel(Bytes bytes) {
        ProtoReader metaGraph = first(new ProtoReader(bytes), 2);
        ProtoReader objects = metaGraph == null ? null : first(metaGraph, 7);
        ProtoReader root = objects == null ? null : first(objects, 1);
        ProtoReader user = root == null ? null : first(root, 4);
        if (user == null) {
            return null;
        }
        String identifier = "";
        String metadata = "";
        while (user.next()) {
            if (user.field() == 1) {
                identifier = user.text();
            } else if (user.field() == 3) {
                metadata = user.text();
            }
        }
        return isModel(identifier) && !metadata.isEmpty() ? metadata : null;
    }

    private static ProtoReader first(ProtoReader reader, int field) {
        while (reader.next()) {
            if (reader.field() == field) {
                return reader.message();
            }
        }
        return null;
    }

    private static boolean isModel(String identifier) {
        for (String model : MODELS) {
            if (model.equals(identifier)) {
                return true;
            }
        }
        return false;
    }
}
