"""A model folder (model.json and shards) as a Keras 2.15 model, and saved as a Keras file.

    python model_folder.py .. emotion.keras

The file then holds the very weights of the folder: of an unquantised one `java -jar target/vitrine.jar convert` writes
the same bytes again.
"""

import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np


def weights(folder):
    """The folder's weights by name."""
    with open(os.path.join(folder, "model.json"), encoding="utf-8") as file:
        groups = json.load(file)["weightsManifest"]
    found = {}
    for group in groups:
        data = b"".join(open(os.path.join(folder, path), "rb").read() for path in group["paths"])
        at = 0
        for entry in group["weights"]:
            packed = entry.get("quantization", {"dtype": "float32", "scale": 1, "min": 0})
            kept = np.frombuffer(data, np.dtype(packed["dtype"]).newbyteorder("<"), int(np.prod(entry["shape"])), at)
            values = (kept.astype(np.float64) * packed["scale"] + packed["min"]).astype(np.float32)
            found[entry["name"]] = values.reshape(entry["shape"])
            at += kept.nbytes
        assert at == len(data), f"{len(data) - at} bytes are left over"
    return found


def load(folder):
    """The folder's model with its weights."""
    with open(os.path.join(folder, "model.json"), encoding="utf-8") as file:
        config = json.load(file)["modelTopology"]["model_config"]
    model = keras.models.model_from_json(json.dumps(config))
    stored = weights(folder)
    for weight in model.weights:
        weight.assign(stored.pop(weight.name.split(":")[0]))
    assert not stored, f"no layer has {list(stored)}"
    return model


if __name__ == "__main__":
    load(sys.argv[1]).save(sys.argv[2])
