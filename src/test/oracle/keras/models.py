"""The small models of the fixtures, written so that Keras 2 and Keras 3 both build them."""
import numpy as np


def randomise(model, seed=3):
    """Weights that show a wrong order or shape; variances stay positive."""
    random = np.random.default_rng(seed)
    model.set_weights([random.uniform(0.05, 1.0, w.shape).astype(w.dtype) if w.ndim < 2
                       else random.uniform(-0.5, 0.5, w.shape).astype(w.dtype) for w in model.get_weights()])
    return model


def sequential(keras):
    l = keras.layers
    return randomise(keras.Sequential([
        keras.Input((8, 8, 1)),
        l.Rescaling(0.5, offset=0.25),
        l.Conv2D(4, 3, padding="same", activation="relu"),
        l.BatchNormalization(),
        l.DepthwiseConv2D(3, strides=2, padding="same"),
        l.SeparableConv2D(5, 3, activation="relu"),
        l.GlobalAveragePooling2D(),
        l.Dense(3, activation="softmax"),
    ], name="emotion"))


def functional(keras):
    l = keras.layers
    image = keras.Input((6, 6, 2), name="image")
    extra = keras.Input((3,), name="extra")
    # Keras 2 allows a slash in a layer's name (DenseNet has such names); Keras 3 does not.
    slash = "/" if keras.__version__.startswith("2") else "_"
    x = l.Conv2D(4, 3, name="stem" + slash + "conv")(image)
    x = l.LeakyReLU(name="leak")(x)
    x = l.Flatten()(x)
    shared = l.Dense(3, name="shared")
    a, b = shared(x), l.Dense(3, activation="relu")(extra)
    y = l.Concatenate()([l.Add()([a, b]), l.Multiply()([a, b])])
    return randomise(keras.Model([image, extra], [l.Dense(2, name="head")(y), a], name="two_inputs"))


def nested(keras):
    l = keras.layers
    inner = keras.Sequential([keras.Input((4,)), l.Dense(3, name="dense"), l.PReLU(name="prelu")], name="inner")
    image = keras.Input((4,), name="x")
    deep_in = keras.Input((3,), name="deep_in")
    deep = keras.Model(deep_in, l.Dense(2, name="dense")(l.Dense(2, name="dense_1")(deep_in)), name="deep")
    return randomise(keras.Model(image, deep(inner(image)), name="outer"))


def recurrent(keras):
    l = keras.layers
    return randomise(keras.Sequential([
        keras.Input((5, 3)),
        l.Bidirectional(l.LSTM(2, return_sequences=True), name="both"),
        l.TimeDistributed(l.Dense(2), name="each"),
        l.GRU(2, name="gru"),
    ], name="sequence"))


def preprocessing(keras):
    l = keras.layers
    norm = l.Normalization(axis=-1, mean=[0.1, 0.2, 0.3], variance=[0.5, 0.6, 0.7])
    return randomise_not_needed(keras.Sequential([
        keras.Input((9, 7, 3)), l.Resizing(4, 4), norm, l.CenterCrop(3, 3), l.Flatten(),
        l.Dense(2, kernel_initializer=keras.initializers.RandomUniform(seed=1)),
    ], name="prepared"))


def randomise_not_needed(model):
    """Normalization's own variables must keep the values its config states."""
    return model
