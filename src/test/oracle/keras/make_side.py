"""Models of real size for side_by_side.py: python make_side.py FOLDER, once with Keras 2.15 and once with Keras 3."""
import os
import shutil
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras

OUT = sys.argv[1]


def main():
    small = keras.applications.MobileNetV2(weights=None)
    if keras.__version__.startswith("2"):
        small.save(os.path.join(OUT, "mobilenet_v2.h5"))
        os.makedirs(os.path.join(OUT, "My Drive"), exist_ok=True)
        shutil.copy(os.path.join(OUT, "mobilenet_v2.h5"), os.path.join(OUT, "My Drive"))
        small.save(os.path.join(OUT, "mobilenet_v2_saved"))
        small.save(os.path.join(OUT, "mobilenet_v2_keras2.keras"))
        keras.applications.ResNet50(weights=None).save(os.path.join(OUT, "resnet50.h5"))
    else:
        small.save(os.path.join(OUT, "mobilenet_v2_keras3.keras"))
        small.save(os.path.join(OUT, "mobilenet_v2_keras3.h5"))


main()
