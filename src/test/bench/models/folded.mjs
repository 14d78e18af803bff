// What a converter for phones does before it writes: batch norm goes into the convolution or dense layer
// before it, activations into the layer before them, dropout away. The network itself stays as it is.
import { readers, scaleAndShift } from './weights.mjs';

const WEIGHTED = ['Conv2D', 'DepthwiseConv2D', 'Dense'];
const ACTIVATED = [...WEIGHTED, 'Add', 'BatchNormalization'];

export function folded(net) {
  const counts = readers(net);
  const now = new Map(); // a layer of the network to what stands for it
  const layers = [];
  for (const layer of net.layers) {
    const before = now.get(layer.inputs[0]);
    const alone = counts.get(layer.inputs[0]) === 1 && (before?.activation ?? 'linear') === 'linear';
    if (layer.kind === 'Dropout') {
      now.set(layer, before);
    } else if (layer.kind === 'BatchNormalization' && alone && WEIGHTED.includes(before.kind)) {
      normalise(before, layer);
      now.set(layer, before);
    } else if (
      ['relu', 'relu6'].includes(layer.activation) &&
      ['Activation', 'ReLU'].includes(layer.kind) &&
      alone &&
      ACTIVATED.includes(before.kind)
    ) {
      before.activation = layer.activation;
      now.set(layer, before);
    } else {
      const copy = {
        ...layer,
        inputs: layer.inputs.map(input => now.get(input)),
        weights: { ...layer.weights },
      };
      now.set(layer, copy);
      layers.push(copy);
    }
  }
  return layers;
}

function normalise(layer, norm) {
  const { scale, shift } = scaleAndShift(norm);
  const n = scale.length;
  const kind = layer.kind === 'DepthwiseConv2D' ? 'depthwise_kernel' : 'kernel';
  const { shape, values } = layer.weights[kind];
  const bias = layer.weights.bias?.values ?? new Float32Array(n);
  layer.weights[kind] = { shape, values: values.map((w, i) => w * scale[i % n]) };
  layer.weights.bias = { shape: [n], values: bias.map((b, i) => b * scale[i] + shift[i]) };
}
