"""Writes ../../resources/golden/image/resize.txt: what PIL, tf.image.resize, OpenCV and Keras make of 40 pictures.

    pip install -r requirements.txt && python resize.py

PIXELS. s(k+1) = 1664525*s(k) + 1013904223 mod 2^32 from s(0) = seed; a byte is s >>> 24; red, green, blue of each
pixel in row-major order.
A LINE. method, source width, source height, seed, target height, target width, then for methods whose results are
whole numbers the CRC-32 of them as bytes, row-major; for others the mean of all values and of their squares and
SAMPLES of the values, elements floor(j*(n-1)/(SAMPLES-1)), to seven digits.
Lines that begin "preset/" scale the picture that PIL's bicubic gives by keras.applications' preprocess_input, float32.
"""

import pathlib
import zlib

import cv2
import numpy as np
import tensorflow as tf
from keras.src.applications.imagenet_utils import preprocess_input
from PIL import Image

SAMPLES = 12
GOLDEN = pathlib.Path(__file__).parents[2] / "resources/golden/image/resize.txt"

# Width and height of the picture, height and width of the input: grown, shrunk, by whole and by odd factors, mixed.
SIZES = [
    (1, 1, 3, 5), (1, 7, 4, 4), (9, 1, 5, 7), (2, 3, 2, 3), (3, 2, 9, 9), (5, 5, 10, 15), (7, 9, 3, 3),
    (9, 15, 5, 3), (11, 13, 11, 7), (13, 11, 5, 13), (15, 15, 5, 5), (16, 12, 6, 8), (17, 19, 16, 18),
    (19, 17, 21, 11), (21, 35, 7, 7), (23, 29, 48, 48), (25, 25, 24, 24), (27, 31, 13, 9), (29, 23, 1, 1),
    (31, 33, 33, 31), (33, 65, 17, 64), (35, 21, 28, 28), (37, 41, 20, 20), (39, 39, 13, 13), (41, 37, 12, 48),
    (43, 47, 47, 21), (45, 60, 15, 15), (48, 48, 24, 24), (49, 51, 48, 48), (53, 59, 32, 32), (61, 67, 5, 9),
    (64, 32, 16, 16), (71, 73, 24, 24), (79, 83, 48, 48), (97, 89, 31, 37), (101, 103, 17, 19), (127, 63, 32, 32),
    (131, 151, 48, 48), (199, 97, 24, 48), (257, 191, 33, 29),
]

PIL = {"box": Image.BOX, "bilinear": Image.BILINEAR, "hamming": Image.HAMMING, "bicubic": Image.BICUBIC,
       "lanczos": Image.LANCZOS}
TF = {"bicubic": [False, True], "area": [False], "lanczos3": [False, True], "lanczos5": [False, True],
      "gaussian": [False, True], "mitchellcubic": [False, True], "bilinear": [True]}
CV = {"linear": cv2.INTER_LINEAR, "area": cv2.INTER_AREA}


def pixels(width, height, seed):
    values, state = np.empty(width * height * 3, np.uint8), seed
    for i in range(len(values)):
        state = (1664525 * state + 1013904223) & 0xFFFFFFFF
        values[i] = state >> 24
    return values.reshape(height, width, 3)


def exact(values):
    return f"{zlib.crc32(np.ascontiguousarray(values, np.uint8).tobytes()):x}"


def sampled(values):
    flat = np.asarray(values, np.float32).ravel()
    chosen = [f"{flat[j * (len(flat) - 1) // (SAMPLES - 1)]:.7g}" for j in range(SAMPLES)]
    sums = [f"{flat.mean(dtype=np.float64):.9g}", f"{np.square(flat, dtype=np.float64).mean():.9g}"]
    return " ".join(sums + chosen)


def lines(index, width, height, rows, columns):
    image = pixels(width, height, index + 1)
    picture = Image.fromarray(image)

    def line(method, result):
        return f"{method} {width} {height} {index + 1} {rows} {columns} {result}"

    yield line("nearest/half_pixel/pil", exact(picture.resize((columns, rows), Image.NEAREST)))
    yield line("nearest/half_pixel/tf", exact(tf.image.resize(image, (rows, columns), "nearest")))
    yield line("nearest/asymmetric/cv", exact(cv2.resize(image, (columns, rows), interpolation=cv2.INTER_NEAREST)))
    yield line("bilinear/half_pixel/tf", sampled(tf.image.resize(image, (rows, columns))))
    for name, method in PIL.items():
        yield line("pil_" + name, exact(picture.resize((columns, rows), method)))
    for name, flags in TF.items():
        for antialias in flags:
            result = tf.image.resize(image, (rows, columns), name, antialias=antialias)
            yield line("tf_" + name + ("_antialias" if antialias else ""), sampled(result))
    for name, method in CV.items():
        yield line("opencv_" + name, exact(cv2.resize(image, (columns, rows), interpolation=method)))
    resized = np.asarray(picture.resize((columns, rows), Image.BICUBIC), np.float32)
    for mode in ("tf", "torch", "caffe"):
        yield line("preset/" + mode, sampled(preprocess_input(resized.copy(), data_format="channels_last", mode=mode)))


GOLDEN.write_text("".join(text + "\n" for index, sizes in enumerate(SIZES) for text in lines(index, *sizes)))
