"""Reads a TF.js layers model of float32 weights into Keras 2, by the names in its manifest."""

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
            count = int(np.prod(weight["shape"]))
            values[weight["name"]] = np.frombuffer(stored, "<f4", count, at).reshape(weight["shape"])
            at += 4 * count
    for weight in model.weights:
        weight.assign(values[weight.name.split(":")[0]])
    return model, digest.hexdigest()
