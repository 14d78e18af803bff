"""Reads FER2013 from the two zip archives; keeps no copy of an image anywhere."""

import io
import os
import zipfile

import numpy as np
from PIL import Image

from architecture import IMAGE_SIZE, LABELS


def read_split(path):
    """(images uint8 [n, 48, 48], labels int32 [n]) of one archive, in the order of the entry names."""
    images, labels = [], []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            parts = name.split("/")
            if len(parts) < 2 or parts[-2] not in LABELS or not name.endswith(".jpg"):
                continue
            picture = Image.open(io.BytesIO(archive.read(name))).convert("L")
            if picture.size != (IMAGE_SIZE, IMAGE_SIZE):
                raise ValueError(f"{path}: {name} is {picture.size}, not {IMAGE_SIZE}x{IMAGE_SIZE}.")
            images.append(np.asarray(picture))
            labels.append(LABELS.index(parts[-2]))
    if not images:
        raise ValueError(f"{path} holds no image in a folder named after one of {LABELS}.")
    return np.stack(images), np.array(labels, np.int32)


def read(folder):
    """Training and validation; training images that occur in validation pixel for pixel are left out."""
    train_images, train_labels = read_split(os.path.join(folder, "train.zip"))
    valid_images, valid_labels = read_split(os.path.join(folder, "validation.zip"))
    seen = {image.tobytes() for image in valid_images}
    keep = np.array([image.tobytes() not in seen for image in train_images])
    print(f"{len(keep)} training images, {int((~keep).sum())} of them also in validation and left out; "
          f"{len(valid_labels)} validation images")
    return train_images[keep], train_labels[keep], valid_images, valid_labels
