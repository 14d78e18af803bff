"""Reads a TF.js layers model into Keras 2, by the names in its manifest."""

import hashlib
import json
import pathlib

import numpy as np
import tf_keras


def read(folder):
    """(Keras model, SHA-256 of its weight files) of the folder that holds model.json."""
    folder = pathlib.Path(folder)
    described = json.loads((folder / "model.json").read_text())
    model = tf_keras.models.model_from_json(json.dumps(described["modelTopology"]["model_config"]))
    values, digest = {}, hashlib.sha256()
    for group in described["weightsManifest"]:
        stored = b"".join((folder / path).read_bytes() for path in group["paths"])
        digest.update(stored)
        at = 0
        for weight in group["weights"]:
            # TF.js computes in double and keeps float32.
            packed = weight.get("quantization", {"dtype": "float32", "scale": 1, "min": 0})
            kept = np.frombuffer(stored, np.dtype(packed["dtype"]).newbyteorder("<"), int(np.prod(weight["shape"])), at)
            spread = kept.astype(np.float64) * packed["scale"] + packed["min"]
            values[weight["name"]] = spread.astype(np.float32).reshape(weight["shape"])
            at += kept.nbytes
    for weight in model.weights:
        weight.assign(values[weight.name.split(":")[0]])
    return model, digest.hexdigest()
