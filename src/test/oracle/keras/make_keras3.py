"""Fixtures of Keras 3: pip install keras jax h5py, then KERAS_BACKEND=jax python make_keras3.py OUT_FOLDER."""
import os
import sys

os.environ.setdefault("KERAS_BACKEND", "jax")
import keras
import numpy as np

import models
import oracle

OUT = sys.argv[1]


def save(model, name, suffixes=(".h5", ".keras"), predict=True):
    for suffix in suffixes:
        path = os.path.join(OUT, name + suffix)
        model.save(path)
        expected = oracle.expected_of(path)
        oracle.write(OUT, name + suffix, oracle.with_prediction(expected, model) if predict else expected)


def main():
    for build in (models.sequential, models.functional, models.nested, models.recurrent, models.preprocessing):
        keras.backend.clear_session()
        keras.utils.set_random_seed(1)
        save(build(keras), "keras3-" + build.__name__)
    for dtype in ("bfloat16", "float16", "float64"):
        keras.backend.clear_session()
        keras.utils.set_random_seed(2)
        model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, dtype=dtype, name="d")])
        save(model, "keras3-" + dtype, predict=False)
    keras.backend.clear_session()
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="d"), keras.layers.Dropout(0.5, seed=3)])
    model.compile("adam", "mse")
    model.fit(np.ones((2, 3)), np.ones((2, 2)), verbose=0)
    save(model, "keras3-trained")
    model.save_weights(os.path.join(OUT, "keras3-only.weights.h5"))


main()
