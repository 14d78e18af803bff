"""Writes ../../resources/golden/explain/cases.jsonl: class activation maps, Grad-CAM and occlusion by Keras 2.

    pip install -r ../page/requirements.txt && python explain.py

Weights and inputs are seeded as in ../keras/layers.py. A LINE. id, topology, weights [name, shape] in their order, input
shape, class, layer (the last feature maps), gradcam [height, width, values] by tf.GradientTape from the score before the
last softmax or sigmoid, cam (where the head allows) and occlusion [patch, stride, values] by running the whole model.
"""

import json
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import numpy as np
import tensorflow as tf
import tf_keras as keras

GOLDEN = pathlib.Path(__file__).parents[2] / "resources/golden/explain/cases.jsonl"
L = keras.layers


def conv(filters=5, name="maps", **settings):
    return L.Conv2D(filters, 3, name=name, **settings)


# Each: what comes after the picture, up to the scores; the layer whose maps are wanted is called "maps".
HEADS = {
    "average-dense": [conv(activation="relu"), L.GlobalAveragePooling2D(), L.Dropout(0.3), L.Dense(4)],
    "average-dense-no-bias": [conv(), L.GlobalAveragePooling2D(), L.Dense(3, use_bias=False)],
    "average-only": [conv(filters=3, activation="tanh"), L.GlobalAveragePooling2D()],
    "max-dense": [conv(activation="relu"), L.GlobalMaxPooling2D(), L.Dense(4)],
    "flatten": [conv(activation="relu"), L.Flatten(), L.Dense(4)],
    "flatten-two": [conv(activation="relu"), L.MaxPooling2D(2), L.Flatten(), L.Dense(6, activation="relu"), L.Dense(4)],
    "pools": [conv(filters=4, activation="relu", padding="same"), L.AveragePooling2D(3, 2, "same"), L.MaxPooling2D(2, 1),
              L.Flatten(), L.Dense(7, activation="swish"), L.Dense(5, activation="elu"), L.Dense(4)],
    "activation-layer": [conv(name="conv"), L.BatchNormalization(name="norm"), L.Activation("relu", name="maps"),
                         L.MaxPooling2D(2), L.GlobalAveragePooling2D(), L.Dense(4)],
    "dense-norm": [conv(activation="relu"), L.GlobalAveragePooling2D(), L.Dense(6), L.BatchNormalization(name="n"),
                   L.ReLU(max_value=6, negative_slope=0.1), L.Dense(4)],
    "convolutional": [conv(activation="relu6"), L.GlobalAveragePooling2D(keepdims=True), L.Conv2D(6, 1, activation="gelu"),
                      L.Conv2D(4, 1), L.Reshape((4,))],
    "soft": [conv(activation="softplus"), L.GlobalAveragePooling2D(), L.Dense(6, activation="selu"),
             L.Dense(6, activation="softsign"), L.Dense(6, activation="sigmoid"), L.Dense(6, activation="tanh"),
             L.Dense(6, activation="mish"), L.Dense(6, activation="hard_sigmoid"), L.Dense(4, activation="exponential"),
             L.Dense(3)],
}
LAST = {"average-dense": "softmax", "flatten": "softmax", "average-dense-no-bias": "sigmoid", "convolutional": "softmax",
        "average-only": "softmax", "flatten-two": "softmax", "pools": "sigmoid"}


def numbers(seed, count):
    values, state = np.empty(count), seed
    for i in range(count):
        state = (1664525 * state + 1013904223) % (1 << 32)
        values[i] = (state >> 8) / 16777216.0
    return values


def occlusion(model, picture, index, patch, stride):
    _, height, width, channels = picture.shape
    plain = model(picture, training=False).numpy()[0, index]
    cover = picture.mean((0, 1, 2))
    drops, counts = np.zeros((height, width)), np.zeros((height, width))
    tops = sorted({min(at, height - patch) for at in range(0, height - patch + stride, stride)})
    lefts = sorted({min(at, width - patch) for at in range(0, width - patch + stride, stride)})
    for top in tops:
        for left in lefts:
            covered = picture.copy()
            covered[0, top:top + patch, left:left + patch] = cover
            drops[top:top + patch, left:left + patch] += plain - model(covered, training=False).numpy()[0, index]
            counts[top:top + patch, left:left + patch] += 1
    return drops / counts


def case(name, layers, number):
    scores = keras.Sequential([L.InputLayer((9, 11, 3), name="picture")] + layers, name="explained")
    for i, weight in enumerate(scores.weights):
        shift = 0.5 if "variance" in weight.name else -0.5
        weight.assign((numbers(100 + i, int(np.prod(weight.shape))) + shift).reshape(weight.shape).astype("float32"))
    whole = keras.Sequential([L.InputLayer((9, 11, 3), name="picture")] + scores.layers + ([L.Activation(LAST[name], name="last")] if name in LAST else []),
                             name="explained")
    picture = (2 * numbers(7, 9 * 11 * 3) - 1).reshape(1, 9, 11, 3).astype("float32")
    index = number % scores.output_shape[-1]
    both = keras.Model(scores.inputs, [scores.get_layer("maps").output, scores.output])
    with tf.GradientTape() as tape:
        maps, output = both(picture, training=False)
        tape.watch(maps)
        # The tape must see the scores come out of the maps.
        at = maps
        for layer in scores.layers[[l.name for l in scores.layers].index("maps") + 1:]:
            at = layer(at, training=False)
        score = at[0, index]
    weights = tf.reduce_mean(tape.gradient(score, maps), axis=(0, 1, 2)).numpy().astype(float)
    maps = maps.numpy()[0].astype(float)
    line = {
        "id": name, "topology": json.loads(whole.to_json()),
        "weights": [[w.name, list(w.shape)] for w in whole.weights], "input": list(picture.shape), "class": index,
        "layer": "maps", "gradcam": [maps.shape[0], maps.shape[1], rounded(np.maximum(0, maps @ weights))],
        "occlusion": [4, 3, rounded(occlusion(whole, picture, index, 4, 3))],
    }
    if name in ("average-dense", "average-dense-no-bias"):
        kernel = scores.layers[-1].get_weights()[0].astype(float)
        line["cam"] = [maps.shape[0], maps.shape[1], rounded(maps @ kernel[:, index])]
    return json.dumps(line, separators=(",", ":"))


def rounded(values):
    return [float(f"{v:.7g}") for v in np.ravel(values)]


GOLDEN.parent.mkdir(parents=True, exist_ok=True)
GOLDEN.write_text("".join(case(name, layers, i) + "\n" for i, (name, layers) in enumerate(HEADS.items())))
