"""Fixtures of TensorFlow 2.4, whose SavedModels keep Keras' JSON in saved_model.pb itself.

Python 3.8: pip install tensorflow-cpu==2.4.4 "protobuf<3.21", then python make_keras24.py OUT_FOLDER.
"""
import os
import shutil
import sys
import tempfile
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import tensorflow as tf

import oracle

keras = tf.keras
OUT = sys.argv[1]


def main():
    keras.backend.clear_session()
    tf.random.set_seed(4)
    layers = keras.layers
    model = keras.Sequential([keras.Input((4, 4, 1)), layers.Conv2D(2, 3, name="conv"),
                              layers.BatchNormalization(name="norm"), layers.Flatten(),
                              layers.Dense(2, name="head")])
    path = os.path.join(OUT, "keras24.h5")
    model.save(path)
    oracle.write(OUT, "keras24.h5", oracle.with_prediction(oracle.expected_of(path), model))
    folder = tempfile.mkdtemp()
    model.save(folder, save_format="tf", save_traces=False)
    assert not os.path.exists(os.path.join(folder, "keras_metadata.pb"))
    reader = tf.train.load_checkpoint(os.path.join(folder, "variables", "variables"))
    values = {key: oracle.tensor(reader.get_tensor(key)) for key in sorted(reader.get_variable_to_shape_map())
              if key.endswith("VARIABLE_VALUE") and reader.get_tensor(key).dtype != object}
    target = os.path.join(OUT, "keras24.savedmodel.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for base, _, files in os.walk(folder):
            for file in sorted(files):
                name = os.path.join(base, file)
                archive.write(name, os.path.relpath(name, folder))
    oracle.write(OUT, "keras24.savedmodel.zip",
                 oracle.with_prediction({"kerasVersion": keras.__version__, "datasets": values}, model))
    shutil.rmtree(folder)


main()
