"""Models that put weights in awkward places: python make_more.py OUT_FOLDER, once with Keras 2.15, once with Keras 3 and
KERAS_BACKEND=jax; all that it writes is kept in more.zip."""
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ.setdefault("KERAS_BACKEND", "jax")
import keras

import models
import oracle


def wrapped(l, last=()):
    """Wrappers and cells, with the only GRU that TF.js knows."""
    return models.randomise(keras.Sequential([
        keras.Input((5, 3)),
        l.Bidirectional(l.LSTM(2, return_sequences=True), name="both", merge_mode="sum"),
        l.TimeDistributed(l.Dense(2, activation="tanh"), name="each"),
        l.GRU(3, reset_after=False, return_sequences=bool(last)), *last,
    ], name="wrapped"))


def recurrent(l):
    """A layer of its own for the way back, which TF.js does not know."""
    return wrapped(l, [l.Bidirectional(l.SimpleRNN(2), backward_layer=l.SimpleRNN(3, go_backwards=True))])


def frozen(l):
    """A nested model, partly frozen, whose .h5 lists what trains first; it is called twice."""
    inside = keras.Input((6, 6, 3))
    x = l.Conv2D(4, 3, name="conv_a", use_bias=False)(inside)
    x = l.BatchNormalization(name="norm_a")(x)
    x = l.Activation("relu6")(x) if keras.__version__.startswith("3") else l.ReLU(6.0)(x)
    x = l.Conv2D(4, 2, name="conv_b", activation="swish")(x)
    x = l.BatchNormalization(name="norm_b", scale=False)(x)
    base = keras.Model(inside, l.GlobalAveragePooling2D()(x), name="base")
    base.get_layer("conv_a").trainable = False
    base.get_layer("norm_a").trainable = False
    one, two = keras.Input((6, 6, 3), name="one"), keras.Input((6, 6, 3), name="two")
    y = l.Concatenate()([base(one), base(two)])
    return models.randomise(keras.Model([one, two], l.Dense(2, activation="softmax", name="norm_c")(y), name="twins"))


def deep(l):
    """Models in models in models, layers of the same name in each."""
    def block(name, width, inner=None):
        layers = [keras.Input((width,)), l.Dense(4, name="dense", activation="elu")]
        if inner is not None:
            layers.append(inner)
        layers.append(l.Dense(width, name="out", kernel_regularizer="l2"))
        return keras.Sequential(layers, name=name)
    inner = block("inner", 4)
    return models.randomise(keras.Sequential([keras.Input((3,)), l.Dense(5, name="dense"),
                                              block("outer", 5, inner), l.Dense(2, name="out")], name="deep"))


def augmented(l):
    """What training adds and a prediction passes by."""
    return models.randomise(keras.Sequential([
        keras.Input((8, 8, 3)), l.RandomFlip("horizontal"), l.RandomRotation(0.1), l.Rescaling(1 / 127.5, offset=-1),
        l.Conv2D(3, 3, activation="relu", kernel_regularizer=keras.regularizers.L2(0.1)), l.SpatialDropout2D(0.2),
        l.SeparableConv2D(4, 2, use_bias=False), l.ReLU(negative_slope=0.25), l.MaxPooling2D(), l.Flatten(),
        l.Dropout(0.5), l.Dense(1, activation="sigmoid"),
    ], name="augmented"))


def attention(l):
    """Layers in a layer that has no list of them."""
    start = keras.Input((4, 6))
    x = l.MultiHeadAttention(2, 3, name="heads")(start, start)
    x = l.LayerNormalization()(l.Add()([x, start]))
    return models.randomise(keras.Model(start, l.Dense(2)(l.GlobalAveragePooling1D()(x)), name="attention"))


def main():
    out, major = sys.argv[1], "keras" + keras.__version__[0]
    for build in (wrapped, recurrent, frozen, deep, augmented, attention):
        keras.backend.clear_session()
        model = build(keras.layers)
        for suffix in (".h5", ".keras"):
            name = major + "-more-" + build.__name__ + suffix
            path = os.path.join(out, name)
            if name == "keras2-more-deep.h5":
                continue  # Keras 2 writes no .h5 with a name twice in one outermost layer.
            model.save(path)
            expected = oracle.with_prediction({"kerasVersion": keras.__version__}, model)
            oracle.write(out, name, expected)


main()
