"""Measures the exported model (model.json and shards, read back) on the validation split.

    python evaluate.py --data DIR --model ..

Prints the tables of MODEL_CARD.md and writes the accuracy into metadata.json beside the model.
"""

import argparse
import os
import re

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
from PIL import Image

from architecture import IMAGE_SIZE, LABELS
from faces import read_split
from model_folder import load


def predict(model, images):
    grey = images[..., None].astype(np.float32) / 255.0
    batches = [grey[at:at + 256] for at in range(0, len(grey), 256)]
    return np.concatenate([model(batch, training=False).numpy() for batch in batches])


def as_photographs(images, side):
    """Each face enlarged to side x side (bicubic), then sampled as the page samples a photograph."""
    picked = np.floor(np.arange(IMAGE_SIZE) * (side / IMAGE_SIZE)).astype(int)
    enlarged = [np.asarray(Image.fromarray(image).resize((side, side), Image.Resampling.BICUBIC))
                for image in images]
    return np.stack([image[np.ix_(picked, picked)] for image in enlarged])


def calibration_error(probabilities, labels, bins=15):
    """Mean distance of confidence and accuracy over equal bins of confidence, weighed by their images."""
    confidence, right = probabilities.max(1), probabilities.argmax(1) == labels
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    return sum(abs(confidence[place == b].mean() - right[place == b].mean()) * (place == b).mean()
               for b in range(bins) if (place == b).any())


def tables(confusion):
    print("\n| class | images | precision | recall |\n|---|---|---|---|")
    for index, label in enumerate(LABELS):
        right, images = confusion[index, index], confusion[index].sum()
        precision, recall = right / max(1, confusion[:, index].sum()), right / images
        print(f"| {label} | {images} | {100 * precision:.1f} % | {100 * recall:.1f} % |")
    print("\n| true \\ predicted | " + " | ".join(LABELS) + " |\n|" + "---|" * (len(LABELS) + 1))
    for index, label in enumerate(LABELS):
        print(f"| {label} | " + " | ".join(str(value) for value in confusion[index]) + " |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", required=True, help="the folder of model.json")
    args = parser.parse_args()
    model = load(args.model)
    images, labels = read_split(os.path.join(args.data, "validation.zip"))
    probabilities = predict(model, images)
    right = float((probabilities.argmax(1) == labels).mean())
    print(f"validation accuracy {right:.4f} ({int(round(right * len(labels)))} of {len(labels)}), "
          f"{model.count_params()} parameters")
    print(f"mirrored {float((predict(model, images[:, :, ::-1]).argmax(1) == labels).mean()):.4f}")
    for side in (100, 162, 240):
        sampled = predict(model, as_photographs(images, side)).argmax(1)
        print(f"enlarged to {side} and sampled by nearest {float((sampled == labels).mean()):.4f}")
    print(f"mean confidence {probabilities.max(1).mean():.3f}, "
          f"expected calibration error {calibration_error(probabilities, labels):.3f}")
    confusion = np.zeros((len(LABELS), len(LABELS)), int)
    np.add.at(confusion, (labels, probabilities.argmax(1)), 1)
    tables(confusion)
    path = os.path.join(args.model, "metadata.json")
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            metadata = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.sub(r'("validationAccuracy": )[0-9.]+', rf"\g<1>{right:.4f}", metadata))


if __name__ == "__main__":
    main()
