"""Fixtures of Keras 2: pip install tensorflow-cpu==2.15.1, then python make_keras2.py OUT_FOLDER."""
import os
import shutil
import sys
import tempfile
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import h5py
import numpy as np
import tensorflow as tf
import keras

import models
import oracle

OUT = sys.argv[1]
SCRATCH = tempfile.mkdtemp()


def zip_folder(folder, target, prefix=""):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for base, dirs, files in os.walk(folder):
            dirs.sort()
            for file in sorted(files):
                path = os.path.join(base, file)
                archive.write(path, prefix + os.path.relpath(path, folder).replace(os.sep, "/"))


def saved_model(model, name, prefix="", **options):
    folder = os.path.join(SCRATCH, name)
    model.save(folder, save_format="tf", **options)
    zip_folder(folder, os.path.join(OUT, name + ".savedmodel.zip"), prefix)
    return folder


def checkpoint_values(folder):
    reader = tf.train.load_checkpoint(os.path.join(folder, "variables", "variables"))
    shapes = reader.get_variable_to_shape_map()
    return {key: oracle.tensor(reader.get_tensor(key)) for key in sorted(shapes)
            if key.endswith("VARIABLE_VALUE") and not key.startswith("optimizer")
            and reader.get_tensor(key).dtype != object}


def whole_models():
    for build in (models.sequential, models.functional, models.nested, models.recurrent, models.preprocessing):
        keras.backend.clear_session()
        keras.utils.set_random_seed(1)
        model, name = build(keras), "keras2-" + build.__name__
        for suffix in (".h5", ".keras"):
            path = os.path.join(OUT, name + suffix)
            model.save(path)
            oracle.write(OUT, name + suffix, oracle.with_prediction(oracle.expected_of(path), model))
        # Without traces the recurrent model's graph is a tenth the size; what is read is the same.
        folder = saved_model(model, name, "my model/" if build is models.nested else "",
                             save_traces=build is not models.recurrent)
        oracle.write(OUT, name + ".savedmodel.zip", oracle.with_prediction(
            {"kerasVersion": keras.__version__, "datasets": checkpoint_values(folder)}, model))


def trained():
    """One step of training, so that optimizer state is in each file and must be ignored."""
    keras.backend.clear_session()
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="d")])
    model.compile("adam", "mse")
    model.fit(np.ones((2, 3)), np.ones((2, 2)), verbose=0)
    for suffix in (".h5", ".keras"):
        path = os.path.join(OUT, "keras2-trained" + suffix)
        model.save(path)
        oracle.write(OUT, "keras2-trained" + suffix, oracle.with_prediction(oracle.expected_of(path), model))
    folder = saved_model(model, "keras2-trained")
    oracle.write(OUT, "keras2-trained.savedmodel.zip", oracle.with_prediction(
        {"kerasVersion": keras.__version__, "datasets": checkpoint_values(folder)}, model))
    model.save_weights(os.path.join(OUT, "keras2-weights-only.h5"))
    model.save_weights(os.path.join(OUT, "keras2-only.weights.h5"))


def refused():
    """What cannot be opened, because the file does not hold the layers."""
    class Own(keras.Model):
        def __init__(self):
            super().__init__()
            self.d = keras.layers.Dense(2)

        def call(self, x):
            return self.d(x)

    keras.backend.clear_session()
    own = Own()
    own(np.ones((1, 3), np.float32))
    saved_model(own, "keras2-subclassed")
    own.save(os.path.join(OUT, "keras2-subclassed.keras"))
    plain = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="d")])
    folder = os.path.join(SCRATCH, "exported")
    plain.export(folder)
    zip_folder(folder, os.path.join(OUT, "keras2-exported.savedmodel.zip"))
    with h5py.File(os.path.join(OUT, "keras2-optimizer-only.h5"), "w") as out:
        with h5py.File(os.path.join(OUT, "keras2-trained.h5"), "r") as source:
            source.copy("optimizer_weights", out)
            out.attrs["keras_version"] = source.attrs["keras_version"]
            out.attrs["training_config"] = source.attrs["training_config"]


def long_names():
    """A layer (a nested model) whose weight_names attribute is over 64,512 bytes and is written in parts."""
    keras.backend.clear_session()
    x = start = keras.Input((1,))
    for i in range(166):
        x = keras.layers.Dense(1, name=("long_name_" * 19) + str(i))(x)
    inner = keras.Model(start, x, name="inner")
    outer_in = keras.Input((1,))
    model = models.randomise(keras.Model(outer_in, inner(outer_in)))
    path = os.path.join(SCRATCH, "long.h5")
    model.save(path)
    with h5py.File(path, "r") as handle:
        assert "weight_names1" in handle["model_weights/inner"].attrs
    target = os.path.join(OUT, "keras2-long-names.h5.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path, "long.h5")
    oracle.write(OUT, "keras2-long-names.h5.zip", {"kerasVersion": keras.__version__,
                                                   "first": oracle.tensor(model.get_weights()[0]),
                                                   "last": oracle.tensor(model.get_weights()[-1])})


def teachable_machine():
    """The shape of Teachable Machine's Keras download: keras_model.h5 and labels.txt in one ZIP."""
    keras.backend.clear_session()
    model = models.nested(keras)
    path = os.path.join(SCRATCH, "keras_model.h5")
    model.save(path)
    with zipfile.ZipFile(os.path.join(OUT, "converted_keras.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path, "keras_model.h5")
        archive.writestr("labels.txt", "0 Glad\n1 Sørgmodig\n")


def main():
    whole_models()
    trained()
    refused()
    long_names()
    teachable_machine()
    shutil.rmtree(SCRATCH)


main()
