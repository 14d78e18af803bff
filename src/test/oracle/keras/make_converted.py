"""What the official converter writes for the fixtures: pip install tensorflowjs==4.22.0 tensorflow-cpu==2.15.1 tf_keras,
then python make_converted.py FIXTURES OUT.json. Manifests as written, shards as base64."""
import base64
import json
import os
import sys
import tempfile
import unittest.mock
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_USE_LEGACY_KERAS"] = "1"
# The converter imports these for models that Keras never wrote.
for module in ("tensorflow_decision_forests", "jax", "jax.experimental", "jax.experimental.jax2tf"):
    sys.modules[module] = unittest.mock.MagicMock()
from tensorflowjs.converters import converter

FIXTURES, OUT = sys.argv[1:]
NAMES = ["sequential", "functional", "recurrent", "nested", "preprocessing", "trained"]
MODES = {"plain": {}, "split": {"split_weights_by_layer": True}, "small-shards": {"weight_shard_size_bytes": 100},
         "float16": {"quantization_dtype_map": {"float16": "*"}},
         "uint8": {"quantization_dtype_map": {"uint8": "*"}}, "uint16": {"quantization_dtype_map": {"uint16": "*"}},
         "kernels": {"quantization_dtype_map": {"uint8": "*kernel", "uint16": "*bias"}}}


def convert(path, saved, options):
    out = tempfile.mkdtemp()
    write = (converter.dispatch_keras_saved_model_to_tensorflowjs_conversion if saved
             else converter.dispatch_keras_h5_to_tfjs_layers_model_conversion)
    write(path, out, **options)
    with open(os.path.join(out, "model.json"), encoding="utf-8") as file:
        manifest = json.load(file)["weightsManifest"]
    data = b"".join(open(os.path.join(out, path), "rb").read() for group in manifest for path in group["paths"])
    return {"manifest": manifest, "data": base64.b64encode(data).decode()}


def main():
    found = {}
    for name in ["keras2-" + n for n in NAMES] + ["keras24"]:
        for form in (".h5", ".savedmodel.zip"):
            path, modes = os.path.join(FIXTURES, name + form), MODES if form == ".h5" else {"plain": {}}
            if form != ".h5":
                folder = tempfile.mkdtemp()
                zipfile.ZipFile(path).extractall(folder)
                path = next(base for base, _, files in os.walk(folder) if "saved_model.pb" in files)
            found[name + form] = {}
            for mode, options in modes.items():
                try:
                    found[name + form][mode] = convert(path, form != ".h5", options)
                except Exception as error:
                    # Where it fails there is nothing to compare; the sentence is kept.
                    found[name + form][mode] = {"error": f"{type(error).__name__}: {error}".split(chr(10))[0][:200]}
    with open(OUT, "w", encoding="utf-8") as out:
        json.dump(found, out, separators=(",", ":"), sort_keys=True)
        out.write("\n")


main()
