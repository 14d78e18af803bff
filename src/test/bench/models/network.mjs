// A network as a list of layers, each with its shape (without the batch) and its weights, for the writers.
import { bell, even } from './random.mjs';

const product = numbers => numbers.reduce((a, b) => a * b, 1);

export class Network {
  /** `head`: scales the last layer's weights so that probabilities are neither flat nor all in one class. */
  constructor(name, shape, { head }) {
    Object.assign(this, { name, head, layers: [] });
    this.input = this.#add('InputLayer', 'input_1', [], shape, {});
  }

  #add(kind, name, inputs, shape, settings, weights = {}) {
    const layer = { kind, name, inputs, shape, ...settings, weights };
    this.layers.push(layer);
    return layer;
  }

  get output() {
    return this.layers.at(-1);
  }

  conv(name, x, filters, kernel, settings = {}) {
    const { stride = 1, padding = 'valid', activation = 'linear', bias = true, last = false } = settings;
    const [h, w, channels] = x.shape;
    const size = side =>
      padding === 'same' ? Math.ceil(side / stride) : Math.floor((side - kernel) / stride) + 1;
    const inputs = kernel * kernel * channels;
    const weights = { kernel: this.#kernel(name, [kernel, kernel, channels, filters], inputs, last) };
    if (bias) weights.bias = this.#bias(name, filters);
    return this.#add(
      'Conv2D',
      name,
      [x],
      [size(h), size(w), filters],
      { kernel, stride, padding, activation },
      weights,
    );
  }

  depthwise(name, x, kernel, { stride = 1, padding = 'valid' } = {}) {
    const [h, w, channels] = x.shape;
    const size = side =>
      padding === 'same' ? Math.ceil(side / stride) : Math.floor((side - kernel) / stride) + 1;
    const weights = { depthwise_kernel: this.#kernel(name, [kernel, kernel, channels, 1], kernel * kernel) };
    return this.#add(
      'DepthwiseConv2D',
      name,
      [x],
      [size(h), size(w), channels],
      { kernel, stride, padding },
      weights,
    );
  }

  dense(name, x, units, { activation = 'linear', bias = true, last = false } = {}) {
    const inputs = x.shape[0];
    const weights = { kernel: this.#kernel(name, [inputs, units], inputs, last) };
    if (bias) weights.bias = this.#bias(name, units);
    return this.#add('Dense', name, [x], [units], { activation }, weights);
  }

  /** `gamma`: smaller than 1 where a sum follows, as in trained networks, so that depth does not blow up. */
  norm(name, x, { epsilon = 0.001, gamma = 1 } = {}) {
    const n = x.shape.at(-1);
    const vector = (weight, mean, width) => ({
      shape: [n],
      values: even(this.#seed(name, weight), n, mean, width),
    });
    return this.#add(
      'BatchNormalization',
      name,
      [x],
      x.shape,
      { epsilon },
      {
        gamma: vector('gamma', gamma, 0.4 * gamma),
        beta: vector('beta', 0, 0.4),
        moving_mean: vector('moving_mean', 0, 0.6),
        moving_variance: vector('moving_variance', 1, 1),
      },
    );
  }

  activation(name, x, activation) {
    return this.#add('Activation', name, [x], x.shape, { activation });
  }

  relu6(name, x) {
    return this.#add('ReLU', name, [x], x.shape, { activation: 'relu6' });
  }

  /** `before` and `after`: rows and columns of zeros on either side. */
  pad(name, x, before, after) {
    const [h, w, channels] = x.shape;
    return this.#add('ZeroPadding2D', name, [x], [h + before + after, w + before + after, channels], {
      before,
      after,
    });
  }

  maxPool(name, x, size, stride = size) {
    const [h, w, channels] = x.shape;
    const out = side => Math.floor((side - size) / stride) + 1;
    return this.#add('MaxPooling2D', name, [x], [out(h), out(w), channels], { size, stride });
  }

  meanPool(name, x) {
    return this.#add('GlobalAveragePooling2D', name, [x], [x.shape[2]], {});
  }

  add(name, a, b) {
    return this.#add('Add', name, [a, b], a.shape, {});
  }

  dropout(name, x, rate) {
    return this.#add('Dropout', name, [x], x.shape, { rate });
  }

  flatten(name, x) {
    return this.#add('Flatten', name, [x], [product(x.shape)], {});
  }

  reshape(name, x, shape) {
    return this.#add('Reshape', name, [x], shape, {});
  }

  #seed(layer, weight) {
    return `${this.name}/${layer}/${weight}`;
  }

  // He et al. 2015: a deviation of sqrt(2 / inputs) keeps the size of activations through a ReLU.
  #kernel(layer, shape, inputs, last = false) {
    const deviation = last ? this.head / Math.sqrt(inputs) : Math.sqrt(2 / inputs);
    return { shape, values: bell(this.#seed(layer, 'kernel'), product(shape), deviation) };
  }

  #bias(layer, n) {
    return { shape: [n], values: bell(this.#seed(layer, 'bias'), n, 0.05) };
  }
}
