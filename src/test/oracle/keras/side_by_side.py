"""The official converter and ours on the same files: time, peak memory, and whether the weights are the same bytes.

    python side_by_side.py FOLDER vitrine.jar > table.md

FOLDER is what `make_side.py FOLDER` wrote, once under Keras 2.15 and once under Keras 3. Run it in the environment of
the official converter (docs/conversion.md says which); ours is a cold JVM each time. The better of two runs counts.
"""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

FOLDER, JAR = sys.argv[1:]
RUNS = 2
FILES = {"mobilenet_v2.h5": "keras", "My Drive/mobilenet_v2.h5": "keras", "mobilenet_v2_saved": "keras_saved_model",
         "mobilenet_v2_keras2.keras": "keras_keras", "mobilenet_v2_keras3.keras": "keras_keras",
         "mobilenet_v2_keras3.h5": "keras", "resnet50.h5": "keras"}


def run(command):
    """Exit status, seconds, peak MB and the last line it wrote."""
    started = time.monotonic()
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=FOLDER)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        log.seek(0)
        lines = [line.strip() for line in log.read().splitlines() if line.strip()]
    return status, seconds, usage.ru_maxrss / 1024, lines[-1] if lines else ""


def weights(out):
    """Names and a digest of all weight bytes; nothing where there is no model."""
    model = os.path.join(out, "model.json")
    if not os.path.exists(model):
        return None
    with open(model, encoding="utf-8") as file:
        groups = json.load(file)["weightsManifest"]
    digest = hashlib.sha256()
    for group in groups:
        for path in group["paths"]:
            with open(os.path.join(out, path), "rb") as shard:
                digest.update(shard.read())
    return [w["name"] for group in groups for w in group["weights"]], digest.hexdigest()


def best(command_of):
    results = []
    for _ in range(RUNS):
        out = tempfile.mkdtemp()
        status, seconds, megabytes, said = run(command_of(out))
        results.append((status, seconds, megabytes, said, weights(out)))
        shutil.rmtree(out)
        if status != 0:
            break
    return min(results, key=lambda r: (r[0] != 0, r[1]))


def text(result):
    status, seconds, megabytes, said, made = result
    if made is None:
        return f"fails: {said[:110]}"
    return f"{seconds:.1f} s, {megabytes:.0f} MB"


def main():
    print("| file | official converter | Vitrine | weights |\n|---|---|---|---|")
    for name, kind in FILES.items():
        path = os.path.join(FOLDER, name)
        if not os.path.exists(path):
            continue
        size = os.path.getsize(path) if os.path.isfile(path) else sum(
            os.path.getsize(os.path.join(base, f)) for base, _, files in os.walk(path) for f in files)
        theirs = best(lambda out: [os.environ.get("CONVERTER", "tensorflowjs_converter"), "--input_format", kind,
                                   "--output_format", "tfjs_layers_model", path, out])
        ours = best(lambda out: ["java", "-jar", os.path.abspath(JAR), "convert", path, out])
        same = ("the same bytes" if theirs[4] == ours[4] else "the same bytes, other names"
                if theirs[4][1] == ours[4][1] else "in another order or under other names") if theirs[4] else ""
        print(f"| `{name}`, {size / 1e6:.0f} MB | {text(theirs)} | {text(ours)} | {same} |", flush=True)


main()
