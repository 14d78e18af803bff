// A TFLite file as its converter makes it of a float32 network. It knows operators and weights;
// tflite-schema.mjs knows the bytes. A Softmax inside a layer becomes an operator of its own.
import { folded } from './folded.mjs';
import { TfliteSchema } from './tflite-schema.mjs';
import { scaleAndShift, transposed } from './weights.mjs';

const OPERATOR = {
  ADD: 0,
  CONV: 3,
  DEPTHWISE: 4,
  DENSE: 9,
  MAX_POOL: 17,
  MUL: 18,
  RESHAPE: 22,
  SOFTMAX: 25,
  PAD: 34,
  MEAN: 40,
};
const OPTIONS = {
  CONV: 1,
  DEPTHWISE: 2,
  POOL: 5,
  DENSE: 8,
  SOFTMAX: 9,
  ADD: 11,
  RESHAPE: 17,
  MUL: 21,
  PAD: 22,
  REDUCER: 27,
};
const FUSED = { linear: 0, softmax: 0, relu: 1, relu6: 3 };
const VALID = 1;

export function tfliteModel(net) {
  const file = new TfliteSchema();
  const tensors = new Map(); // layer to tensor number
  const layers = folded(net);
  const input = file.tensor('input', [1, ...net.input.shape]);
  tensors.set(layers[0], input);
  for (const layer of layers.slice(1))
    tensors.set(
      layer,
      write(
        file,
        layer,
        layer.inputs.map(l => tensors.get(l)),
      ),
    );
  return file.bytes(net.name, input, tensors.get(layers.at(-1)));
}

function write(file, layer, inputs) {
  const { name, kind, shape, weights } = layer;
  const out = suffix => file.tensor(name + (suffix ?? ''), [1, ...shape]);
  const act = FUSED[layer.activation ?? 'linear'];
  const emit = (code, more, optionsType, options) =>
    file.operator(code, [...inputs, ...more], out(), optionsType, options);
  switch (kind) {
    case 'Conv2D':
    case 'DepthwiseConv2D':
      return softmaxed(file, layer, convolution(file, layer, emit, act));
    case 'Dense': {
      const [rows, units] = weights.kernel.shape;
      const matrix = file.constant(
        `${name}/kernel`,
        [units, rows],
        transposed(weights.kernel.values, rows, units),
      );
      return softmaxed(
        file,
        layer,
        emit(OPERATOR.DENSE, [matrix, bias(file, layer, units)], OPTIONS.DENSE, [byte(act)]),
      );
    }
    case 'BatchNormalization': {
      const { scale, shift } = scaleAndShift(layer);
      const product = file.operator(
        OPERATOR.MUL,
        [...inputs, file.constant(`${name}/scale`, [scale.length], scale)],
        out('/scaled'),
        OPTIONS.MUL,
        [byte(0)],
      );
      return file.operator(
        OPERATOR.ADD,
        [product, file.constant(`${name}/shift`, [shift.length], shift)],
        out(),
        OPTIONS.ADD,
        [byte(act)],
      );
    }
    case 'Activation':
      return softmaxed(file, layer, inputs[0]);
    case 'MaxPooling2D': {
      const { size, stride } = layer;
      return emit(OPERATOR.MAX_POOL, [], OPTIONS.POOL, [
        byte(VALID),
        int(stride),
        int(stride),
        int(size),
        int(size),
        byte(0),
      ]);
    }
    case 'GlobalAveragePooling2D':
      return emit(OPERATOR.MEAN, [file.constant(`${name}/axes`, [2], Int32Array.of(1, 2))], OPTIONS.REDUCER, [
        byte(0),
      ]);
    case 'ZeroPadding2D': {
      const { before, after } = layer;
      const pads = Int32Array.of(0, 0, before, after, before, after, 0, 0);
      return emit(OPERATOR.PAD, [file.constant(`${name}/pads`, [4, 2], pads)], OPTIONS.PAD, []);
    }
    case 'Add':
      return emit(OPERATOR.ADD, [], OPTIONS.ADD, [byte(act)]);
    case 'Flatten':
    case 'Reshape': {
      const target = Int32Array.of(1, ...shape);
      return emit(
        OPERATOR.RESHAPE,
        [file.constant(`${name}/shape`, [target.length], target)],
        OPTIONS.RESHAPE,
        [],
      );
    }
    default:
      throw new Error(`${name}: no TFLite for ${kind}`);
  }
}

function convolution(file, layer, emit, act) {
  const {
    name,
    kernel,
    stride,
    padding,
    weights,
    shape: [, , filters],
  } = layer;
  const head = [byte(padding === 'same' ? 0 : VALID), int(stride), int(stride)];
  const tail = [byte(act), int(1), int(1)];
  if (layer.kind === 'DepthwiseConv2D') {
    const values = file.constant(
      `${name}/kernel`,
      [1, kernel, kernel, filters],
      weights.depthwise_kernel.values,
    );
    return emit(OPERATOR.DEPTHWISE, [values, bias(file, layer, filters)], OPTIONS.DEPTHWISE, [
      ...head,
      int(1),
      ...tail,
    ]);
  }
  const channels = layer.inputs[0].shape[2];
  const values = transposed(weights.kernel.values, kernel * kernel * channels, filters); // HWIO to OHWI
  return emit(
    OPERATOR.CONV,
    [
      file.constant(`${name}/kernel`, [filters, kernel, kernel, channels], values),
      bias(file, layer, filters),
    ],
    OPTIONS.CONV,
    [...head, ...tail],
  );
}

function bias(file, { name, weights }, n) {
  return file.constant(`${name}/bias`, [n], weights.bias?.values ?? new Float32Array(n));
}

function softmaxed(file, { name, activation, shape }, x) {
  if (activation !== 'softmax') return x;
  return file.operator(
    OPERATOR.SOFTMAX,
    [x],
    file.tensor(`${name}/softmax`, [1, ...shape]),
    OPTIONS.SOFTMAX,
    [float(1)],
  );
}

const byte = value => ({ type: 'Int8', value });
const int = value => ({ type: 'Int32', value });
const float = value => ({ type: 'Float32', value });
