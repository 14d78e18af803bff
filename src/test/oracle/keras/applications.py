"""Keras Applications with random weights, saved by Keras 3, and what Keras predicts with them.

    pip install -r requirements-applications.txt
    python applications.py OUT

Writes NAME.keras and NAME.json (input's shape and seed, output's values) for each network that OUT lacks. Nothing is
downloaded: weights are drawn as weight_values says, small enough that no network of these depths overflows or dies.
Inputs are as small as the network allows and a test can bear; the last activation is left out, so that outputs are
logits and not a thousand equal probabilities.
"""
import json
import os
import sys
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
from keras import applications

OUT = sys.argv[1]
SEED = 20

# The constructor, and the side of its square input.
NETWORKS = {
    "MobileNet": (applications.MobileNet, 224),
    "MobileNetV2": (applications.MobileNetV2, 224),
    "MobileNetV3Small": (applications.MobileNetV3Small, 224),
    "EfficientNetB0": (applications.EfficientNetB0, 224),
    "EfficientNetV2B0": (applications.EfficientNetV2B0, 224),
    "ResNet50": (applications.ResNet50, 96),
    "ResNet50V2": (applications.ResNet50V2, 96),
    "DenseNet121": (applications.DenseNet121, 96),
    "Xception": (applications.Xception, 96),
    "InceptionV3": (applications.InceptionV3, 96),
    "InceptionResNetV2": (applications.InceptionResNetV2, 96),
    "VGG16": (applications.VGG16, 64),
    "NASNetMobile": (applications.NASNetMobile, 224),
    "ConvNeXtTiny": (applications.ConvNeXtTiny, 96),
}


def input_values(shape, largest):
    """The same generator as in the catalogue of published models: 24 bits of a linear congruential one."""
    values = np.empty(int(np.prod(shape)))
    state = SEED
    for i in range(values.size):
        state = (1664525 * state + 1013904223) % (1 << 32)
        values[i] = (state >> 8) / 16777216.0
    return (values * largest).astype("float32").reshape(shape)


def weight_values(variable, network):
    random = np.random.default_rng(zlib.crc32((network + variable.path).encode()))
    shape = tuple(variable.shape)
    role = variable.path.split("/")[-1]
    if role == "gamma" and "layer_scale" not in variable.path and len(shape) == 1:
        return random.uniform(0.5, 1.5, shape)
    if "variance" in role:
        return random.uniform(0.5, 1.5, shape)
    if role in ("bias", "beta", "moving_mean", "mean"):
        return random.normal(0, 0.1, shape)
    if role == "gamma":
        return random.uniform(0.1, 0.3, shape)
    if len(shape) < 2:
        return None
    fan_in = np.prod(shape[:2]) if "depthwise" in variable.path else np.prod(shape[:-1])
    return random.normal(0, np.sqrt(2 / fan_in), shape)


def draw_weights(model):
    for variable in model.variables:
        values = weight_values(variable, model.name)
        if values is not None:
            variable.assign(values.astype(variable.dtype))


def write(name):
    build, side = NETWORKS[name]
    keras.backend.clear_session()
    model = build(weights=None, input_shape=(side, side, 3), classifier_activation=None)
    draw_weights(model)
    # Networks that scale pictures themselves take 0 to 255.
    largest = 255.0 if any(type(layer).__name__ == "Rescaling" for layer in model.layers) else 1.0
    output = model.predict(input_values((1, side, side, 3), largest), verbose=0)
    assert np.isfinite(output).all() and np.ptp(output) > 0
    model.save(os.path.join(OUT, name + ".keras"))
    with open(os.path.join(OUT, name + ".json"), "w", encoding="utf-8") as file:
        json.dump({"keras": keras.__version__, "parameters": model.count_params(), "shape": [1, side, side, 3],
                   "seed": SEED, "largest": largest, "output": output.reshape(-1).tolist()}, file)
    print(name, model.count_params(), "parameters, logits from", output.min(), "to", output.max(), flush=True)


os.makedirs(OUT, exist_ok=True)
for each in NETWORKS:
    if not os.path.exists(os.path.join(OUT, each + ".json")):
        write(each)
