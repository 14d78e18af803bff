"""What real Keras says to each case: writes JSON {id: {weights, outputs} | {error}} to the file named.

    node layers/list.mjs > cases.json
    python keras/layers.py cases.json OUT

Under tensorflow-cpu 2.15 (Keras 2.15) it runs the cases in the dialect of Keras 2, under Keras 3 with any backend
(KERAS_BACKEND=jax) those in the dialect of Keras 3, and the others as a
third opinion.
"""
import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np

KERAS3 = keras.__version__.startswith("3")


def numbers(seed, count):
    values = np.empty(count)
    state = seed
    for i in range(count):
        state = (1664525 * state + 1013904223) % (1 << 32)
        values[i] = (state >> 8) / 16777216.0
    return values


def input_values(described, i):
    u = numbers(7 + 1000 * i, int(np.prod(described["shape"])))
    values = np.floor(u * described["max"]) if described["kind"] == "index" else 2 * u - 1
    return values.reshape(described["shape"]).astype("float32")


def weight_values(name, shape, i):
    u = numbers(100 + i, int(np.prod(shape)))
    return (u + (0.5 if "variance" in name else -0.5)).reshape(shape).astype("float32")


def of_keras3(topology):
    """A Sequential model of Keras 2 with the modules that Keras 3 wants to be told."""
    layers = [dict(layer, module="keras.layers", registered_name=None) for layer in topology["config"]["layers"]]
    return dict(topology, module="keras", registered_name=None, config=dict(topology["config"], layers=layers))


def run(case):
    topology = case["topology"]
    if KERAS3 and case["dialect"] == 2:
        topology = of_keras3(topology)
    model = keras.models.model_from_json(json.dumps(topology))
    for i, weight in enumerate(w for w in model.weights if "seed" not in w.name):
        name = weight.path if KERAS3 else weight.name
        if "count" in name:
            continue
        weight.assign(weight_values(name, weight.shape, i))
    for layer in model._flatten_layers() if hasattr(model, "_flatten_layers") else []:
        if hasattr(layer, "finalize_state"):
            layer.finalize_state()
    weights = [{"name": w.path if KERAS3 else w.name, "shape": list(w.shape)}
               for w in model.weights if "seed" not in w.name]
    inputs = [input_values(d, i) for i, d in enumerate(case["inputs"])]
    outputs = model(inputs[0] if len(inputs) == 1 else inputs, training=False)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    arrays = [np.asarray(o) for o in outputs]
    return {"weights": weights,
            "outputs": [{"shape": list(a.shape), "values": a.astype("float64").ravel().tolist()} for a in arrays]}


def main(cases, out):
    results = {}
    for case in json.load(open(cases)):
        if case["dialect"] == 3 and not KERAS3:
            continue
        try:
            results[case["id"]] = run(case)
        except Exception as error:  # whatever Keras refuses, the merge has to know
            results[case["id"]] = {"error": str(error).split("\n")[0][:160]}
        keras.backend.clear_session()
    results["version"] = keras.__version__
    json.dump(results, open(out, "w"))
    print(len(results) - 1, "cases,", sum("error" in r for r in results.values() if isinstance(r, dict)), "refused")


if __name__ == "__main__":
    main(*sys.argv[1:3])
