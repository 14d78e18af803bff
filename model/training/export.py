"""Turns the trained HDF5 file into what the page serves, with the official tensorflowjs converter.

    python export.py --model DIR/model.h5 --out ..

Writes model.json and group1-shard1of1.bin.  The converter also imports packages for input formats that are
not used here; where they are not installed, empty modules stand in for them.
"""

import argparse
import glob
import importlib.util
import json
import os
import sys
import types

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

# Parents before their children.
UNUSED = ["tensorflow_decision_forests", "jax", "jax.experimental", "jax.experimental.jax2tf", "flax"]


def stand_in():
    """Puts empty modules in place of what is not installed."""
    absent = [name for name in UNUSED if importlib.util.find_spec(name.split(".")[0]) is None]
    for name in absent:
        parent, _, child = name.rpartition(".")
        sys.modules[name] = types.ModuleType(name)
        if parent:
            setattr(sys.modules[parent], child, sys.modules[name])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    stand_in()
    from tensorflowjs.converters import converter
    converter.convert(["--input_format", "keras", "--output_format", "tfjs_layers_model",
                       args.model, args.out])
    with open(os.path.join(args.out, "model.json"), encoding="utf-8") as file:
        description = json.load(file)
    shards = [path for group in description["weightsManifest"] for path in group["paths"]]
    present = sorted(os.path.basename(path) for path in glob.glob(os.path.join(args.out, "*.bin")))
    if shards != present:
        raise SystemExit(f"{args.out} holds {present}, but model.json names {shards}: remove the old shards.")
    print(description["generatedBy"], description["convertedBy"], shards)


if __name__ == "__main__":
    main()
