"""Files that cannot be opened as a model: python make_refused.py OUT_FOLDER, once with Keras 2.15 (and pyzipper), once
with Keras 3 and TensorFlow. All that it writes is kept in refused.zip."""
import os
import sys
import tempfile
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras

import models

OUT = sys.argv[1]
MAJOR = "keras" + keras.__version__[0]


def zip_folder(folder, target, archive_type=zipfile.ZipFile, **options):
    with archive_type(os.path.join(OUT, target), "w", zipfile.ZIP_DEFLATED, **options) as archive:
        if options:
            archive.setpassword(b"secret")
        for base, dirs, files in os.walk(folder):
            dirs.sort()
            for file in sorted(files):
                path = os.path.join(base, file)
                archive.write(path, os.path.relpath(path, folder))


def with_lambda():
    l = keras.layers
    return models.randomise(keras.Sequential([
        keras.Input((4,)), l.Dense(3, name="dense"), l.Lambda(lambda x: x * 2, name="double"), l.Dense(2, name="head")]))


class Own(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(2)

    def call(self, x):
        return self.dense(x)


def main():
    for suffix in (".h5", ".keras"):
        with_lambda().save(os.path.join(OUT, MAJOR + "-lambda" + suffix))
    plain = models.nested(keras)
    if MAJOR == "keras3":
        own = Own()
        own(keras.ops.ones((1, 3)))
        own.save(os.path.join(OUT, "keras3-subclassed.keras"))
        folder = tempfile.mkdtemp()
        plain.export(folder)
        zip_folder(folder, "keras3-exported.savedmodel.zip")
    else:
        import pyzipper
        folder = tempfile.mkdtemp()
        plain.save(os.path.join(folder, "m.h5"))
        zip_folder(folder, "keras2-password.zip", pyzipper.AESZipFile, encryption=pyzipper.WZ_AES)


main()
