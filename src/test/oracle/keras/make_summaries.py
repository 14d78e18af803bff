"""What Keras' summary says of the fixtures: pip install -r requirements-3.txt, then
python make_summaries.py ../../resources/golden/keras OUT.json. For each model that this Keras opens: its layers as
[name, class, output shape or null, parameters], its parameters, and how many of them are trainable."""
import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras

FIXTURES, OUT = sys.argv[1:]


def shape(layer):
    try:
        output = layer.output
    except (AttributeError, ValueError):
        return None
    return list(output.shape) if hasattr(output, "shape") else [list(each.shape) for each in output]


def summary(model):
    rows = [[layer.name, type(layer).__name__, shape(layer), layer.count_params()] for layer in model.layers]
    trainable = sum(int(weight.size if hasattr(weight, "size") else keras.ops.size(weight))
                    for weight in model.trainable_weights)
    return {"name": model.name, "layers": rows, "parameters": model.count_params(), "trainable": trainable}


found = {}
for name in sorted(os.listdir(FIXTURES)):
    if name.startswith("keras3-") and name.endswith(".keras") and "only" not in name:
        found[name] = summary(keras.models.load_model(os.path.join(FIXTURES, name), compile=False))
with open(OUT, "w", encoding="utf-8") as file:
    json.dump(found, file, separators=(",", ":"))
    file.write("\n")
