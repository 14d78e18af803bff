"""Models that real Keras builds and writes itself: operation layers, blocks of well-known networks, nested and shared
layers. Writes JSON {version, cases: [{id, group, topology, weights, inputs, outputs}]} to the file named.

    python keras/layer_models.py OUT

Under tensorflow-cpu 2.15 in the dialect of Keras 2 (TFOpLambda, SlicingOpLambda), under Keras 3 (KERAS_BACKEND=jax) in
its own (operation nodes).
"""
import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
from keras import layers

from layers import KERAS3, input_values, weight_values

# The functions that both dialects have, under one name.
if KERAS3:
    from keras import ops

    mean, total, largest, least = ops.mean, ops.sum, ops.max, ops.min
    power, root, exp, log, absolute = ops.power, ops.sqrt, ops.exp, ops.log, ops.abs
    reshape, transpose, expand, squeeze = ops.reshape, ops.transpose, ops.expand_dims, ops.squeeze
    concat, stack, split, pad, flip = ops.concatenate, ops.stack, ops.split, ops.pad, ops.flip
    clip, cast, maximum, minimum, matmul = ops.clip, ops.cast, ops.maximum, ops.minimum, ops.matmul
    relu6, relu, sigmoid, softmax, gelu, silu = ops.relu6, ops.relu, ops.sigmoid, ops.softmax, ops.gelu, ops.silu
    resize, normalize = ops.image.resize, ops.normalize
    keep = {"keepdims": True}
else:
    import tensorflow as tf

    mean, total, largest, least = tf.reduce_mean, tf.reduce_sum, tf.reduce_max, tf.reduce_min
    power, root, exp, log, absolute = tf.pow, tf.sqrt, tf.exp, tf.math.log, tf.abs
    reshape, transpose, expand, squeeze = tf.reshape, tf.transpose, tf.expand_dims, tf.squeeze
    concat, stack, split, pad, flip = tf.concat, tf.stack, tf.split, tf.pad, tf.reverse
    clip, cast, maximum, minimum, matmul = tf.clip_by_value, tf.cast, tf.maximum, tf.minimum, tf.matmul
    relu6, relu, sigmoid, softmax, gelu, silu = (tf.nn.relu6, tf.nn.relu, tf.nn.sigmoid, tf.nn.softmax, tf.nn.gelu,
                                                 tf.nn.silu)
    resize, normalize = tf.image.resize, tf.math.l2_normalize
    keep = {"keepdims": True}

made = []


def case(group, shapes, build):
    keras.backend.clear_session()
    inputs = [keras.Input(shape, name=f"in{i}") for i, shape in enumerate(shapes)]
    made.append((group, shapes, keras.Model(inputs, build(*inputs))))
    emit(*made[-1])


results = []


def emit(group, shapes, model):
    written = [w for w in model.weights if "seed" not in w.name]
    for i, weight in enumerate(written):
        name = weight.path if KERAS3 else weight.name
        if "count" not in name:
            weight.assign(weight_values(name, weight.shape, i))
    for layer in model.layers:
        if hasattr(layer, "finalize_state"):
            layer.finalize_state()
    described = [{"shape": [2, *[5 if d is None else d for d in shape]], "kind": "signed"} for shape in shapes]
    values = [input_values(d, i) for i, d in enumerate(described)]
    outputs = model(values[0] if len(values) == 1 else values, training=False)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    topology = json.loads(model.to_json())
    strip(topology)
    topology["keras_version"] = keras.__version__
    name = f"{group} (Keras {keras.__version__[0]})"
    count = sum(r["group"] == name for r in results) + 1
    results.append({
        "id": f"{name}-{count}", "group": name, "topology": topology,
        "weights": [{"name": w.path if KERAS3 else w.name, "shape": list(w.shape)} for w in written],
        "inputs": described,
        "outputs": [{"shape": list(np.shape(o)), "values": np.asarray(o).astype("float64").ravel().tolist()}
                    for o in outputs]})


def strip(value):
    """Takes out what no reader needs and only makes the golden files long."""
    if isinstance(value, dict):
        for key in [k for k in value if k.endswith(("_initializer", "_regularizer", "_constraint"))
                    or k in ("build_config", "trainable", "ragged", "sparse", "compile_config", "backend")]:
            del value[key]
        for member in value.values():
            strip(member)
    elif isinstance(value, list):
        for member in value:
            strip(member)


PICTURE = (6, 8, 3)

case("operations", [PICTURE], lambda x: [x + 1.0, x - 0.5, x * 2.0, x / 4.0])
case("operations", [PICTURE], lambda x: [1.0 + x, 0.5 - x, 2.0 * x, 1.0 / (x + 3.0), -x])
case("operations", [PICTURE, PICTURE], lambda x, y: [x + y, x - y, x * y, x / (y + 2.0), maximum(x, y), minimum(x, y)])
case("operations", [PICTURE, (3,)], lambda x, y: [x * reshape(y, (-1, 1, 1, 3)), x + 0.0])
case("operations", [PICTURE], lambda x: [power(x, 2.0), root(absolute(x)), exp(x), log(absolute(x) + 1.0), x ** 3.0])
case("operations", [PICTURE], lambda x: [mean(x, axis=[1, 2], **keep), total(x, axis=-1), largest(x, axis=[1, 2]),
                                         least(x, axis=3, **keep), mean(x, axis=[1, 2, 3])])
case("operations", [PICTURE], lambda x: [relu6(x * 9.0), relu(x), sigmoid(x), softmax(x), gelu(x), silu(x)])
case("operations", [PICTURE], lambda x: [clip(x, -0.2, 0.4), cast(x, "float32"), maximum(x, 0.1), minimum(x, 0.1)])
case("operations", [PICTURE], lambda x: [reshape(x, (-1, 48, 3)), reshape(x, (-1, 144)), reshape(x, (-1, 6, 24))])
case("operations", [PICTURE], lambda x: [transpose(x, (0, 2, 1, 3)), expand(x, 1), expand(x, -1),
                                         squeeze(expand(x, 2), 2)])
case("operations", [PICTURE, PICTURE], lambda x, y: [concat([x, y], -1), concat([x, y], 1), stack([x, y], 1)])
case("operations", [PICTURE], lambda x: [x[:, 1:4], x[:, :, ::2], x[:, 0], x[..., 1], x[:, 1:-1, 2:, :2], x[:, -1],
                                         x[..., ::-1]])
case("operations", [PICTURE], lambda x: split(x, 3, axis=-1) + split(x, 2, axis=1))
case("operations", [PICTURE], lambda x: [pad(x, [[0, 0], [1, 2], [0, 1], [0, 0]]), flip(x, axis=[1])])
case("operations", [(4, 3), (3, 5)], lambda x, y: matmul(x, y))
case("operations", [PICTURE], lambda x: [resize(x, (3, 5)), resize(x, (12, 9)), normalize(x, axis=-1)])


def hard_sigmoid(x):
    return layers.ReLU(6.0)(x + 3.0) * (1.0 / 6.0)


def hard_swish(x):
    return layers.Multiply()([x, hard_sigmoid(x)])


def mobilenet_v3(x):
    x = layers.Rescaling(1.0 / 127.5, offset=-1.0)(x)
    x = layers.Conv2D(8, 3, 2, padding="same", use_bias=False)(x)
    x = hard_swish(layers.BatchNormalization(axis=-1, epsilon=1e-3)(x))
    y = layers.ZeroPadding2D(((0, 1), (0, 1)))(x)
    y = layers.DepthwiseConv2D(3, strides=2, padding="valid", use_bias=False)(y)
    y = layers.ReLU()(layers.BatchNormalization()(y))
    s = layers.GlobalAveragePooling2D(keepdims=True)(y)
    s = layers.Conv2D(4, 1, padding="same")(s)
    s = hard_sigmoid(layers.Conv2D(8, 1, padding="same")(layers.ReLU()(s)))
    y = layers.Multiply()([y, s])
    y = layers.GlobalAveragePooling2D(keepdims=True)(y)
    y = layers.Conv2D(5, 1)(hard_swish(y))
    return layers.Activation("softmax")(layers.Flatten()(y))


case("MobileNetV3", [(13, 12, 3)], mobilenet_v3)


def convnext(x):
    x = layers.Conv2D(6, 4, 4)(x)
    x = layers.LayerNormalization(epsilon=1e-6)(x)
    y = layers.Conv2D(6, 7, padding="same", groups=6)(x)
    y = layers.LayerNormalization(epsilon=1e-6)(y)
    y = layers.Dense(24)(y)
    y = layers.Activation("gelu")(y)
    y = layers.Dense(6)(y)
    x = layers.Add()([x, y])
    x = layers.GlobalAveragePooling2D()(x)
    return layers.Dense(3)(layers.LayerNormalization(epsilon=1e-6)(x))


case("ConvNeXt", [(16, 12, 3)], convnext)


def vision_transformer(x):
    x = layers.Conv2D(8, 4, 4)(x)
    x = layers.Reshape((-1, 8))(x)
    for _ in range(2):
        y = layers.LayerNormalization(epsilon=1e-6)(x)
        y = layers.MultiHeadAttention(num_heads=2, key_dim=4, dropout=0.1)(y, y)
        x = layers.Add()([x, y])
        y = layers.LayerNormalization(epsilon=1e-6)(x)
        y = layers.Dense(16, activation="gelu")(y)
        x = layers.Add()([x, layers.Dropout(0.1)(layers.Dense(8)(y))])
    return layers.Dense(3, activation="softmax")(layers.GlobalAveragePooling1D()(x))


case("vision transformer", [(16, 12, 3)], vision_transformer)


def efficient(x):
    x = layers.Rescaling(1.0 / 255)(x)
    x = layers.Normalization(mean=[0.1, 0.2, 0.3], variance=[1.0, 2.0, 0.5])(x)
    x = layers.ZeroPadding2D(((0, 1), (0, 1)))(x)
    x = layers.Conv2D(4, 3, 2, use_bias=False, activation="swish")(x)
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Reshape((1, 1, 4))(s)
    s = layers.Conv2D(4, 1, activation="sigmoid")(layers.Conv2D(1, 1, activation="swish")(s))
    return layers.GlobalMaxPooling2D()(layers.multiply([x, s]))


case("EfficientNet", [(10, 12, 3)], efficient)


def inception_resnet(x):
    from keras.src.applications.inception_resnet_v2 import CustomScaleLayer

    x = layers.Conv2D(6, 3, activation="relu")(x)
    y = layers.Concatenate()([layers.Conv2D(2, 1)(x), layers.Conv2D(3, (1, 3), padding="same")(x)])
    y = layers.Conv2D(6, 1)(y)
    return layers.Activation("relu")(CustomScaleLayer(0.17)([x, y]))


if KERAS3:  # a Lambda layer, with Python code, in Keras 2
    case("InceptionResNet", [(8, 9, 3)], inception_resnet)


def nested(x):
    def small(name, units):
        inner = keras.Input((4,), name=name + "_in")
        return keras.Model(inner, layers.Dense(units, activation="tanh", name="same_name")(inner), name=name)

    first, second = small("first", 3), small("second", 4)
    return [first(x), second(x), first(layers.Dense(4, name="outer")(x))]


case("nested", [(4,)], nested)


def sequential_in_functional(x):
    block = keras.Sequential([layers.Conv2D(4, 3, padding="same"), layers.BatchNormalization(), layers.ReLU()],
                             name="block")
    return layers.Flatten()(block(x))


case("nested", [PICTURE], sequential_in_functional)
case("recurrent", [(5, 3)], lambda x: layers.Bidirectional(layers.LSTM(4, return_sequences=True))(x))
case("recurrent", [(5, 3)], lambda x: layers.Bidirectional(layers.GRU(4), merge_mode="sum")(layers.Masking()(x)))
case("recurrent", [(5, 3)], lambda x: layers.GRU(3)(layers.LSTM(4, return_sequences=True)(x)))
case("recurrent", [(5, 3)], lambda x: layers.RNN([layers.LSTMCell(3), layers.GRUCell(4)], return_sequences=True)(x))
case("recurrent", [(5, 3)], lambda x: list(layers.LSTM(4, return_state=True)(x)))
case("recurrent", [(4, 6, 6, 2)], lambda x: layers.ConvLSTM2D(3, 3, padding="same", return_sequences=True)(x))
case("recurrent", [(4, 6, 6, 2)], lambda x: layers.TimeDistributed(layers.Conv2D(3, 3))(x))
case("recurrent", [(None, 3)], lambda x: layers.LSTM(4)(layers.Conv1D(3, 3, padding="causal")(x)))
case("weights", [PICTURE], lambda x: [layers.SeparableConv2D(4, 3)(x), layers.DepthwiseConv2D(3)(x),
                                      layers.Conv2DTranspose(4, 3, 2)(x), layers.PReLU(shared_axes=[1, 2])(x)])
case("weights", [PICTURE], lambda x: [layers.GroupNormalization(3)(x), layers.LayerNormalization(axis=[1, 2, 3])(x),
                                      layers.UnitNormalization()(x), layers.Normalization()(x)])
case("weights", [PICTURE], lambda x: layers.Dense(3)(layers.Dense(3)(layers.Dense(3)(x))))

json.dump({"version": keras.__version__, "cases": results}, open(sys.argv[1], "w"))
print(len(results), "models")
