// The TF.js layers format: model.json, and weights in shards of 4 MB.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARD_BYTES = 4 * 1024 * 1024;

export function writeLayersModel(net, folder) {
  const weights = net.layers.flatMap(layer =>
    Object.entries(layer.weights).map(([kind, { shape, values }]) => ({
      name: `${layer.name}/${kind}`,
      shape,
      values,
    })),
  );
  const data = Buffer.concat(weights.map(({ values }) => Buffer.from(values.buffer)));
  const count = Math.ceil(data.length / SHARD_BYTES);
  const paths = Array.from({ length: count }, (none, i) => `group1-shard${i + 1}of${count}.bin`);
  paths.forEach((path, i) =>
    writeFileSync(join(folder, path), data.subarray(i * SHARD_BYTES, (i + 1) * SHARD_BYTES)),
  );
  writeFileSync(
    join(folder, 'model.json'),
    JSON.stringify({
      format: 'layers-model',
      generatedBy: 'keras v2.15.0',
      convertedBy: null,
      modelTopology: { keras_version: '2.15.0', backend: 'tensorflow', model_config: topology(net) },
      weightsManifest: [
        { paths, weights: weights.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })) },
      ],
    }),
  );
  return paths.concat('model.json');
}

// Teachable Machine writes a Sequential of two: the trunk with its pooling, and the dense layers.
function topology(net) {
  if (!net.nested) return functional(net.name, net.layers);
  const end = net.layers.indexOf(net.nested.trunk) + 1;
  const [pool, ...head] = net.layers.slice(end).map(layerConfig);
  head[0].config.batch_input_shape = [null, ...net.layers[end].shape];
  const trunk = functional('trunk', net.layers.slice(0, end));
  return sequential('sequential_3', [
    sequential('sequential_1', [trunk, pool]),
    sequential('sequential_2', head),
  ]);
}

function sequential(name, layers) {
  return { class_name: 'Sequential', config: { name, layers } };
}

function functional(name, layers) {
  const nodes = layers.map(layer => ({
    ...layerConfig(layer),
    name: layer.name,
    inbound_nodes: layer.inputs.length ? [layer.inputs.map(input => [input.name, 0, 0, {}])] : [],
  }));
  return {
    class_name: 'Functional',
    config: {
      name,
      layers: nodes,
      input_layers: [[layers[0].name, 0, 0]],
      output_layers: [[layers.at(-1).name, 0, 0]],
    },
  };
}

function layerConfig(layer) {
  return {
    class_name: layer.kind,
    config: { name: layer.name, trainable: true, dtype: 'float32', ...settings(layer) },
  };
}

function settings(layer) {
  const bias = 'bias' in layer.weights;
  switch (layer.kind) {
    case 'InputLayer':
      return { batch_input_shape: [null, ...layer.shape], sparse: false };
    case 'Conv2D':
      return { filters: layer.shape[2], ...window(layer), activation: layer.activation, use_bias: bias };
    case 'DepthwiseConv2D':
      return { ...window(layer), depth_multiplier: 1, activation: 'linear', use_bias: bias };
    case 'Dense':
      return { units: layer.shape[0], activation: layer.activation, use_bias: bias };
    case 'BatchNormalization':
      return { axis: [layer.shape.length], momentum: 0.99, epsilon: layer.epsilon };
    case 'Activation':
      return { activation: layer.activation };
    case 'ReLU':
      return { max_value: 6, negative_slope: 0, threshold: 0 };
    case 'ZeroPadding2D':
      return { padding: Array(2).fill([layer.before, layer.after]), data_format: 'channels_last' };
    case 'MaxPooling2D':
      return { pool_size: pair(layer.size), strides: pair(layer.stride), padding: 'valid' };
    case 'Dropout':
      return { rate: layer.rate };
    case 'Reshape':
      return { target_shape: layer.shape };
    default:
      return {};
  }
}

function window({ kernel, stride, padding }) {
  return {
    kernel_size: pair(kernel),
    strides: pair(stride),
    padding,
    dilation_rate: [1, 1],
    data_format: 'channels_last',
  };
}

const pair = n => [n, n];
