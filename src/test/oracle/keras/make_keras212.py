"""The first .keras files, of Keras 2.12: pip install tensorflow-cpu==2.12.1, then python make_keras212.py OUT_FOLDER.
All that it writes is kept in keras212.zip."""
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import tensorflow as tf

import models
import oracle

keras = tf.keras
keras.__version__ = "2.12"
OUT = sys.argv[1]


def main():
    for build in (models.sequential, models.functional, models.nested, models.recurrent):
        keras.backend.clear_session()
        model = build(keras)
        # What it calls keras_v3 is the archive; what it calls keras is HDF5 under the new name.
        forms = {".keras": "keras_v3", ".h5": "h5"}
        if build is models.sequential:
            forms["-old.keras"] = "keras"
        for suffix, form in forms.items():
            name = "keras212-" + build.__name__ + suffix
            model.save(os.path.join(OUT, name), save_format=form)
            oracle.write(OUT, name, oracle.with_prediction({"kerasVersion": "2.12"}, model))


main()
