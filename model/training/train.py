"""Trains the emotion network of architecture.py on FER2013 within a given time, on a CPU or a GPU.

    python train.py --data DIR --out DIR --minutes 45

DIR of --data holds train.zip and validation.zip.  Writes model.h5 (the averaged weights, best validation
accuracy of the passes) and log.jsonl, a line an evaluation.  Learning rate and image size follow the share
of the time that is spent, so that a slower machine trains fewer passes but ends its schedule all the same.
"""

import argparse
import json
import math
import os
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf

from architecture import IMAGE_SIZE, LABELS, build, multiply_adds
from augment import augment
from faces import read

try:
    import tf_keras as keras
except ImportError:
    keras = tf.keras

# Side of the faces in the first share of the time (--small): it makes the passes cheaper.
SMALL_SIDE = 40


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--decay", type=float, default=5e-4)
    parser.add_argument("--strength", type=float, default=1.0, help="of the random changes, 0 to 1")
    parser.add_argument("--start", help="HDF5 file of an earlier run whose weights to begin with")
    parser.add_argument("--small", type=float, default=0.6, help="share of the time spent on smaller faces")
    parser.add_argument("--smoothing", type=float, default=0.1)
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--limit", type=int, default=0, help="first images only, to try the script")
    return parser.parse_args()


def rate_at(share, peak):
    """Linear for the first twentieth, then a cosine down to nearly nothing."""
    if share < 0.05:
        return peak * (0.1 + 0.9 * share / 0.05)
    return peak * (0.002 + 0.998 * 0.5 * (1 + math.cos(math.pi * min(1.0, (share - 0.05) / 0.95))))


def accuracy(model, images, labels):
    right = 0
    for start in range(0, len(labels), 256):
        batch = images[start:start + 256, :, :, None].astype(np.float32) / 255.0
        right += int((np.argmax(model(batch, training=False).numpy(), 1) == labels[start:start + 256]).sum())
    return right / len(labels)


class Trainer:
    """The network, its optimizer and the running average of all its weights."""

    def __init__(self, args, images, labels):
        self.args, self.images, self.labels = args, tf.constant(images), tf.constant(labels)
        self.network = build(keras, image_size=None)
        if args.start:
            self.network.set_weights(keras.models.load_model(args.start, compile=False).get_weights())
        self.logits = keras.Model(self.network.inputs, self.network.get_layer("logits").output)
        self.optimizer = keras.optimizers.SGD(args.rate, momentum=0.9, nesterov=True, weight_decay=args.decay)
        self.optimizer.exclude_from_weight_decay(var_names=["gamma", "beta", "bias"])
        self.optimizer.build(self.logits.trainable_variables)
        self.averages = [tf.Variable(weight, trainable=False) for weight in self.network.weights]
        self.steps = {}

    def step_for(self, side):
        if side not in self.steps:
            self.steps[side] = tf.function(lambda chosen, keep: self._step(chosen, keep, side))
        return self.steps[side]

    def _step(self, chosen, keep, side):
        faces = augment(tf.gather(self.images, chosen), side, self.args.strength)
        wanted = tf.one_hot(tf.gather(self.labels, chosen), len(LABELS))
        wanted = wanted * (1 - self.args.smoothing) + self.args.smoothing / len(LABELS)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(
                tf.nn.softmax_cross_entropy_with_logits(wanted, self.logits(faces, training=True)))
        weights = self.logits.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
        for average, weight in zip(self.averages, self.network.weights):
            average.assign_add((weight - average) * (1.0 - keep))
        return loss


def main():
    args = options()
    if args.threads:
        tf.config.threading.set_intra_op_parallelism_threads(args.threads)
        tf.config.threading.set_inter_op_parallelism_threads(args.threads)
    keras.utils.set_random_seed(args.seed)
    os.makedirs(args.out, exist_ok=True)
    images, labels, valid_images, valid_labels = read(args.data)
    if args.limit:
        shuffled = np.random.default_rng(0).permutation(len(labels))[:args.limit]
        images, labels = images[shuffled], labels[shuffled]
    trainer, final = Trainer(args, images, labels), build(keras)
    print(f"{final.count_params()} parameters, {multiply_adds() / 1e6:.1f} M multiply-adds")
    order, begun, best, passes, count = np.random.default_rng(args.seed), time.time(), 0.0, 0, 0
    share = 0.0
    while share < 1.0:
        shuffled, losses = order.permutation(len(labels)).astype(np.int32), []
        for start in range(0, len(shuffled) - args.batch + 1, args.batch):
            share = (time.time() - begun) / 60 / args.minutes
            if share >= 1.0:
                break
            trainer.optimizer.learning_rate.assign(rate_at(share, args.rate))
            side = SMALL_SIDE if share < args.small else IMAGE_SIZE
            keep = min(args.average, (1.0 + count) / (10.0 + count))
            losses.append(trainer.step_for(side)(
                tf.constant(shuffled[start:start + args.batch]), tf.constant(keep, tf.float32)))
            count += 1
        passes += 1
        final.set_weights([average.numpy() for average in trainer.averages])
        score = accuracy(final, valid_images, valid_labels)
        entry = {"pass": passes, "steps": count, "share": round(min(share, 1.0), 3), "side": side,
                 "loss": round(float(np.mean([float(loss) for loss in losses or [np.nan]])), 4),
                 "validation": round(score, 4), "minutes": round((time.time() - begun) / 60, 2)}
        print(json.dumps(entry), flush=True)
        with open(os.path.join(args.out, "log.jsonl"), "a", encoding="utf-8") as log:
            log.write(json.dumps(entry) + "\n")
        if score >= best:
            best = score
            final.save(os.path.join(args.out, "model.h5"), include_optimizer=False)
    print(f"best validation accuracy {best:.4f}")


if __name__ == "__main__":
    main()
