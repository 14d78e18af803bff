"""Random changes to a batch of faces, as tensors (on a GPU where there is one).

The page samples a whole photograph by nearest neighbour, floor(i * in / out), with no filter. `resample` is
built round that: it enlarges the face smoothly by a random factor and picks single pixels back, in one step,
because reading a bicubic enlargement at given points is one small matrix a side.
"""

import math

import tensorflow as tf


def _chance(count, probability):
    return tf.cast(tf.random.uniform([count]) < probability, tf.float32)


def _mix(low, high, count):
    return tf.random.uniform([count], low, high)


def tilt(images, strength, degrees=14.0, shear=0.1):
    """Rotation and shear about the centre by bilinear sampling; images [n, h, w, 1]."""
    count = tf.shape(images)[0]
    centre = (tf.cast(tf.shape(images)[1], tf.float32) - 1.0) / 2.0
    chosen = _chance(count, 0.6) * strength
    angle = _mix(-1.0, 1.0, count) * chosen * degrees * math.pi / 180.0
    lean = _mix(-shear, shear, count) * chosen
    a, b = tf.cos(angle), -tf.sin(angle) + lean
    d, e = tf.sin(angle), tf.cos(angle)
    zero = tf.zeros_like(a)
    transforms = tf.stack([a, b, centre - a * centre - b * centre,
                           d, e, centre - d * centre - e * centre, zero, zero], axis=1)
    return tf.raw_ops.ImageProjectiveTransformV3(
        images=images, transforms=transforms, output_shape=tf.shape(images)[1:3],
        fill_value=0.0, interpolation="BILINEAR", fill_mode="NEAREST")


def _cubic(distance):
    """Catmull-Rom's kernel."""
    x = tf.abs(distance)
    near = (1.5 * x - 2.5) * x * x + 1.0
    far = ((-0.5 * x + 2.5) * x - 4.0) * x + 2.0
    return tf.where(x < 1.0, near, tf.where(x < 2.0, far, tf.zeros_like(x)))


def _matrix(count, source, target, zoom, shift, flipped, enlargement, picked, blur):
    """[count, target, source]: row i weighs the source pixels that output pixel i is made of."""
    index = tf.range(target, dtype=tf.float32)[None, :]
    factor = enlargement[:, None]
    nearest = (tf.floor(index * factor) + 0.5) / factor
    position = tf.where(picked[:, None] > 0.5, nearest, index + 0.5)
    position = tf.where(flipped[:, None] > 0.5, target - position, position)
    step = source / tf.cast(target, tf.float32) * zoom
    centre = (position - target / 2.0) * step[:, None] + source / 2.0 + shift[:, None] - 0.5
    centre = tf.clip_by_value(centre, 0.0, source - 1.0)
    width = tf.maximum(step, 1.0) * blur
    pixel = tf.range(source, dtype=tf.float32)[None, None, :]
    weights = _cubic((pixel - centre[:, :, None]) / width[:, None, None])
    return weights / tf.reduce_sum(weights, axis=2, keepdims=True)


def resample(images, target, strength):
    """Zoom, shift, mirror, blur and nearest sampling: [n, side, side, 1] to [n, target, target, 1]."""
    count, source = tf.shape(images)[0], images.shape[1]
    zoom = tf.exp(_mix(-0.18, 0.18, count) * strength)
    picked = _chance(count, 0.5)
    enlargement = _mix(1.05, 5.0, count)
    blur = 1.0 + _mix(0.0, 1.0, count) * _chance(count, 0.25 * strength)
    matrices = []
    for mirrored in (0.0, 0.5):
        stretch = tf.exp(_mix(-0.07, 0.07, count) * strength)
        shift = _mix(-4.5, 4.5, count) * strength
        matrices.append(_matrix(count, source, target, zoom * stretch, shift, _chance(count, mirrored),
                                enlargement, picked, blur))
    plane = tf.matmul(matrices[0], images[:, :, :, 0])
    return tf.matmul(plane, matrices[1], transpose_b=True)[:, :, :, None]


def shade(images, strength):
    """Contrast, brightness, gamma and sensor noise; values stay in 0..1."""
    count = tf.shape(images)[0]

    def spread(reach):
        return (_mix(-reach, reach, count) * strength)[:, None, None, None]

    mean = tf.reduce_mean(images, axis=[1, 2, 3], keepdims=True)
    images = (images - mean) * tf.exp(spread(0.35)) + mean
    images = tf.clip_by_value(images + spread(0.15), 0.0, 1.0)
    images = tf.pow(images + 1e-4, tf.exp(spread(0.25)))
    noise = tf.abs(spread(0.05)) * _chance(count, 0.35)[:, None, None, None]
    return tf.clip_by_value(images + tf.random.normal(tf.shape(images)) * noise, 0.0, 1.0)


def cut_out(images, strength):
    """Covers a random rectangle with one random grey."""
    count, side = tf.shape(images)[0], tf.cast(tf.shape(images)[1], tf.float32)
    index = tf.range(tf.shape(images)[1], dtype=tf.float32)[None, :]

    def band():
        half = _mix(0.08, 0.17, count)[:, None] * side
        return tf.abs(index - _mix(0.0, 1.0, count)[:, None] * side) < half

    rows, columns = band(), band()
    covered = rows[:, :, None] & columns[:, None, :] & (_chance(count, 0.4 * strength) > 0.5)[:, None, None]
    return tf.where(covered[:, :, :, None], _mix(0.0, 1.0, count)[:, None, None, None], images)


def augment(pixels, target, strength=1.0):
    """uint8 [n, 48, 48] to float [n, target, target, 1] in 0..1, changed at random; strength is 0 to 1."""
    images = tf.cast(pixels, tf.float32)[:, :, :, None] / 255.0
    return cut_out(shade(resample(tilt(images, strength), target, strength), strength), strength)
