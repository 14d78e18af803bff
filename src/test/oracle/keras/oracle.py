"""What every fixture script shares: the values that h5py or TensorFlow read back, written as JSON beside the file."""
import io
import json
import os
import zipfile

import h5py
import numpy as np


def number_list(array):
    """Float32 text that reads back to the same bits; integers as they are."""
    flat = np.asarray(array).reshape(-1)
    if flat.dtype.kind in "iub":
        return [int(v) for v in flat]
    return [None if not np.isfinite(v) else float(repr(v)[11:-1] if repr(v).startswith("np.") else repr(v))
            for v in flat.astype(np.float32)]


def tensor(array, dtype=None):
    array = np.asarray(array)
    if array.dtype == np.dtype("V2"):
        # Keras 3 and h5py write bfloat16 as two opaque bytes.
        bits = np.frombuffer(array.tobytes(), "<u2").astype(np.uint32) << 16
        array, dtype = bits.view(np.float32).reshape(array.shape), "bfloat16"
    return {"dtype": dtype or array.dtype.name, "shape": list(array.shape), "values": number_list(array)}


def datasets(handle, skip=("optimizer", "optimizer_weights")):
    """Every dataset of an HDF5 file by its path; the optimizer's state is left out."""
    found = {}

    def visit(name, item):
        if isinstance(item, h5py.Dataset) and name.split("/")[0] not in skip:
            found[name] = tensor(item[()])

    handle.visititems(visit)
    return found


def expected_of(path):
    """The config text, the version and the datasets of a file that model.save() wrote."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            with h5py.File(io.BytesIO(archive.read("model.weights.h5")), "r") as handle:
                found = datasets(handle)
            version = json.loads(archive.read("metadata.json"))["keras_version"]
            return {"kerasVersion": version, "config": archive.read("config.json").decode(), "datasets": found}
    with h5py.File(path, "r") as handle:
        config, version = (text(handle.attrs.get(key)) for key in ("model_config", "keras_version"))
        return {"kerasVersion": version, "config": config, "datasets": datasets(handle)}


def text(value):
    return value.decode() if isinstance(value, bytes) else value


def inputs_of(model, seed=7):
    random = np.random.default_rng(seed)
    shapes = [tuple(2 if d is None else d for d in i.shape) for i in model.inputs]
    return [random.uniform(-1, 1, shape).astype(np.float32) for shape in shapes]


def as_list(value):
    return list(value) if isinstance(value, (list, tuple)) else [value]


def write(folder, name, expected):
    with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as out:
        json.dump(expected, out, separators=(",", ":"))
        out.write("\n")


def with_prediction(expected, model):
    """Adds what predict() answers to seeded inputs, for the tests that run the model."""
    inputs = inputs_of(model)
    outputs = as_list(model.predict(inputs if len(inputs) > 1 else inputs[0], verbose=0))
    expected["inputs"] = [tensor(i) for i in inputs]
    expected["outputs"] = [tensor(o) for o in outputs]
    return expected
