"""Writes ../../resources/golden/site/faces.json: what Keras says of 200 validation faces by two recipes.

    pip install -r requirements.txt && python faces.py VALIDATION_ZIP

The faces are every 17th of the archive's JPEGs in the order of their names; they stay where they are. "own" is the
recipe of model/metadata.json, which leaves a 48 x 48 grey picture as it is but for its division by 255. "resized" is
PIL's: the face is enlarged to 131 x 113 by BICUBIC, kept as a picture, brought back to 48 x 48 by BICUBIC and divided.
"""

import io
import json
import pathlib
import sys
import zipfile

import numpy as np
from PIL import Image

import layers_model

ROOT = pathlib.Path(__file__).parents[4]
STEP, COUNT = 17, 200


def main(archive_path):
    model, digest = layers_model.read(ROOT / "model")
    faces = []
    with zipfile.ZipFile(archive_path) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".jpg"))[::STEP][:COUNT]
        pictures = [Image.open(io.BytesIO(archive.read(name))).convert("L") for name in names]
    own = model(batch(pictures), training=False).numpy()
    resized = model(batch([picture.resize((131, 113), Image.BICUBIC).resize((48, 48), Image.BICUBIC)
                           for picture in pictures]), training=False).numpy()
    for name, first, second in zip(names, own, resized):
        faces.append({"name": name, "own": rounded(first), "resized": rounded(second)})
    text = json.dumps({"weightsSha256": digest, "faces": faces}, separators=(",", ":")).replace("},{", "},\n{")
    (ROOT / "src/test/resources/golden/site/faces.json").write_text(text + "\n")
    right = np.mean([name.split("/")[0] == LABELS[p] for name, p in zip(names, own.argmax(1))])
    print(f"{len(faces)} faces, {right:.3f} right, {(own.argmax(1) != resized.argmax(1)).sum()} change when resized, "
          f"closest two classes {np.min(np.diff(np.sort(own, 1)[:, -2:], axis=1)):.2g} apart")


LABELS = ["angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"]


def batch(pictures):
    return np.stack([np.asarray(picture, np.float32)[..., None] / np.float32(255) for picture in pictures])


def rounded(probabilities):
    return [round(float(p), 6) for p in probabilities]


main(sys.argv[1])
