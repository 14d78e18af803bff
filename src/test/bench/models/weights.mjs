// Weights as other formats want them.

/** Two axes of a matrix changed: `rows` x `columns` becomes `columns` x `rows`. */
export function transposed(values, rows, columns) {
  const turned = new Float32Array(values.length);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) turned[c * rows + r] = values[r * columns + c];
  }
  return turned;
}

/** How often each layer's output is read. */
export function readers(net) {
  const counts = new Map(net.layers.map(layer => [layer, 0]));
  for (const layer of net.layers) for (const input of layer.inputs) counts.set(input, counts.get(input) + 1);
  return counts;
}

/** The zeros that `padding: same` puts [before, after] a side. */
export function samePads({ kernel, stride, padding, inputs: [{ shape }] }) {
  if (padding !== 'same') return [0, 0];
  const total = Math.max((Math.ceil(shape[0] / stride) - 1) * stride + kernel - shape[0], 0);
  return [total >> 1, total - (total >> 1)];
}

/** Batch normalisation as one multiplication and one addition. */
export function scaleAndShift({ weights, epsilon }) {
  const { gamma, beta, moving_mean: mean, moving_variance: variance } = weights;
  const scale = gamma.values.map((g, i) => g / Math.sqrt(variance.values[i] + epsilon));
  const shift = beta.values.map((b, i) => b - mean.values[i] * scale[i]);
  return { scale, shift };
}
