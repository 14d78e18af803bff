"""The emotion network that Vitrine ships: a plain stack of Conv-BN-ReLU blocks.

Input: (48, 48, 1) grey in 0..1.  Output: seven probabilities in the order of LABELS.
It holds no preprocessing: metadata.json says how a picture becomes the input.
Works in Keras 2.15 and in Keras 3; the caller may pass the module to build with.
"""

LABELS = ["angry", "disgust", "fear", "happy", "sad", "surprise", "neutral"]
IMAGE_SIZE = 48

# (filters, pool after it): the side goes 48 -> 24 -> 12 -> 6 -> 3 -> one vector.
BLOCKS = [(24, True), (40, True), (80, False), (80, True), (160, False), (160, True), (256, False)]


def build(keras=None, image_size=IMAGE_SIZE, dropout=0.3):
    """An untrained Sequential; image_size None leaves the sides open, for training at several sizes."""
    if keras is None:
        import keras
    layers = keras.layers
    stack = [keras.Input((image_size, image_size, 1), name="face")]
    for number, (filters, pooled) in enumerate(BLOCKS, start=1):
        stack.append(layers.Conv2D(filters, 3, padding="same", use_bias=False, kernel_initializer="he_normal",
                                   name=f"conv{number}"))
        stack.append(layers.BatchNormalization(name=f"bn{number}"))
        stack.append(layers.Activation("relu", name=f"relu{number}"))
        if pooled:
            stack.append(layers.MaxPooling2D(2, name=f"pool{number}"))
    stack.append(layers.GlobalAveragePooling2D(name="average"))
    stack.append(layers.Dropout(dropout, name="dropout"))
    stack.append(layers.Dense(len(LABELS), name="logits"))
    stack.append(layers.Activation("softmax", name="probabilities"))
    return keras.Sequential(stack, name="vitrine_emotion")


def multiply_adds(side=IMAGE_SIZE):
    """Multiply-adds of one forward pass: convolutions and the dense layer, no additions elsewhere."""
    total, channels = 0, 1
    for filters, pooled in BLOCKS:
        total += side * side * 9 * channels * filters
        channels = filters
        side = side // 2 if pooled else side
    return total + channels * len(LABELS)
