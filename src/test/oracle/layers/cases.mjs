// The case list of the differential test: one small model a case, written in the dialect of Keras 2 or Keras 3.
//
// A case: {id, group, dialect, topology, inputs}. Inputs: {shape, kind} with the batch first; kind "signed" is
// 2u - 1, "index" floor(u max), for the u of numbers.mjs.

const cases = [];
const counts = {};

// tolerance: relative to the largest value, where an oracle is coarse
function push(group, dialect, topology, inputs, tolerance = 2e-5) {
  counts[group] = (counts[group] ?? 0) + 1;
  cases.push({ id: `${group}-${counts[group]}`, group, dialect, tolerance, topology, inputs });
}

// kind: "signed" or {index: max}
function inputOf(shape, batch, kind) {
  return typeof kind === 'object' ? { shape: [batch, ...shape], kind: 'index', max: kind.index }
    : { shape: [batch, ...shape], kind: 'signed' };
}

/** A Sequential model of one layer, or of several. */
function one(className, config, shape, opt = {}) {
  const { batch = 1, dialect = 2, kind = 'signed', before = [], after = [], open = false, group = className,
    tolerance } = opt;
  const declared = [null, ...(open ? shape.map((d, i) => (i < shape.length - 1 ? null : d)) : shape)];
  const layer = (c, conf, i) => ({ ...(dialect === 3 ? { module: 'keras.layers', registered_name: null } : {}),
    class_name: c, config: { name: `layer_${i}`, ...conf } });
  const list = [...before, [className, config], ...after].map(([c, conf], i) => layer(c, conf, i));
  const input = { ...(dialect === 3 ? { module: 'keras.layers', registered_name: null } : {}),
    class_name: 'InputLayer', config: { name: 'input', dtype: 'float32',
    ...(dialect === 3 ? { batch_shape: declared } : { batch_input_shape: declared, sparse: false }) } };
  push(group, dialect, { ...(dialect === 3 ? { module: 'keras', registered_name: null } : {}),
    class_name: 'Sequential', config: { name: 'sequential', layers: [input, ...list] },
    keras_version: dialect === 3 ? '3.0.0' : '2.15.0' }, [inputOf(shape, batch, kind)], tolerance);
}

/** A functional model: one layer called on several inputs. */
function joined(className, config, shapes, opt = {}) {
  const { batch = 1, kind = 'signed' } = opt;
  const inputs = shapes.map((shape, i) => ({ class_name: 'InputLayer', name: `input_${i}`, inbound_nodes: [],
    config: { name: `input_${i}`, dtype: 'float32', sparse: false, batch_input_shape: [null, ...shape] } }));
  const layer = { class_name: className, name: 'layer', config: { name: 'layer', ...config },
    inbound_nodes: [shapes.map((_, i) => [`input_${i}`, 0, 0, {}])] };
  functional(className, [...inputs, layer], shapes.map((_, i) => `input_${i}`), [['layer', 0, 0]],
    shapes.map((s) => inputOf(s, batch, kind)));
}

function functional(group, layers, inputs, outputs, described, dialect = 2) {
  push(group, dialect, { class_name: 'Functional', config: { name: 'functional', layers,
    input_layers: inputs.map((n) => [n, 0, 0]), output_layers: outputs },
  keras_version: dialect === 3 ? '3.0.0' : '2.15.0' }, described);
}

function product(...lists) {
  return lists.reduce((all, list) => all.flatMap((head) => list.map((x) => [...head, x])), [[]]);
}

const ACTIVATIONS = ['linear', 'relu', 'relu6', 'elu', 'selu', 'sigmoid', 'hard_sigmoid', 'softplus', 'softsign',
  'tanh', 'softmax', 'log_softmax', 'gelu', 'mish', 'swish', 'silu', 'exponential', 'leaky_relu'];
const KERAS3 = ['relu', 'hard_sigmoid', 'hard_silu', 'hard_swish', 'silu', 'leaky_relu', 'gelu', 'celu', 'log_sigmoid',
  'hard_tanh', 'tanh_shrink', 'soft_shrink', 'hard_shrink', 'squareplus', 'sparse_plus', 'mish', 'softsign',
  'softmax', 'log_softmax', 'exponential', 'selu', 'elu', 'relu6'];

function core() {
  for (const [units, bias, batch] of product([1, 5], [true, false], [1, 3])) {
    one('Dense', { units, use_bias: bias, activation: 'linear' }, [7], { batch });
    one('Dense', { units, use_bias: bias, activation: 'tanh' }, [3, 7], { batch });
  }
  one('Dense', { units: 4, activation: 'softmax' }, [2, 3, 5], { batch: 3 });
  for (const activation of ACTIVATIONS) {
    one('Activation', { activation }, [4, 5], { batch: 3 });
    one('Dense', { units: 6, activation }, [5], { batch: 1 });
  }
  for (const activation of KERAS3) {
    one('Activation', { activation }, [4, 5], { dialect: 3, group: 'Activation (Keras 3)' });
  }
  for (const shape of [[4], [3, 4], [3, 4, 2], [2, 3, 4, 2]]) {
    one('Flatten', {}, shape, { batch: 3 });
    if (shape.length > 1) {
      one('Flatten', { data_format: 'channels_first' }, shape, { batch: 1 });
    }
  }
  one('Flatten', {}, [3, 4, 2], { open: true });
  one('Reshape', { target_shape: [6, 2] }, [3, 4], { batch: 3 });
  one('Reshape', { target_shape: [-1, 2] }, [3, 4]);
  one('Reshape', { target_shape: [2, -1, 3] }, [3, 4]);
  one('Reshape', { target_shape: [12] }, [3, 4], { batch: 3 });
  for (const dims of [[2, 1], [1, 2]]) one('Permute', { dims }, [3, 4], { batch: 3 });
  for (const dims of [[3, 1, 2], [2, 3, 1], [3, 2, 1], [1, 3, 2]]) one('Permute', { dims }, [3, 4, 2]);
  one('Permute', { dims: [4, 2, 1, 3] }, [3, 4, 2, 5]);
  for (const n of [1, 4]) one('RepeatVector', { n }, [5], { batch: 3 });
  for (const c of ['Dropout', 'SpatialDropout1D', 'GaussianDropout', 'AlphaDropout']) {
    one(c, { rate: 0.4 }, [4, 3], { batch: 3 });
  }
  one('GaussianNoise', { stddev: 0.4 }, [4, 3]);
  one('SpatialDropout2D', { rate: 0.4 }, [4, 4, 3]);
  one('SpatialDropout3D', { rate: 0.4 }, [2, 3, 4, 3]);
  one('ActivityRegularization', { l1: 0.1, l2: 0.1 }, [4]);
  one('Embedding', { input_dim: 9, output_dim: 4 }, [6], { kind: { index: 9 }, batch: 3 });
  one('Embedding', { input_dim: 9, output_dim: 4, mask_zero: true }, [6], { kind: { index: 9 } });
  one('Embedding', { input_dim: 5, output_dim: 2 }, [3, 4], { kind: { index: 5 } });
}

function activationLayers() {
  for (const config of [{}, { max_value: 0.5 }, { negative_slope: 0.1 }, { threshold: 0.3 },
    { max_value: 0.6, negative_slope: 0.2, threshold: 0.1 }]) one('ReLU', config, [4, 5], { batch: 3 });
  for (const config of [{}, { alpha: 0.1 }, { alpha: 0 }]) one('LeakyReLU', config, [4, 5]);
  one('LeakyReLU', { negative_slope: 0.1 }, [4, 5], { dialect: 3, group: 'LeakyReLU (Keras 3)' });
  for (const config of [{}, { alpha: 1 }, { alpha: 0.5 }]) one('ELU', config, [4, 5], { batch: 3 });
  for (const config of [{}, { theta: 0.3 }]) one('ThresholdedReLU', config, [4, 5]);
  for (const axis of [-1, 1, 2, 3, -2]) one('Softmax', { axis }, [3, 4, 5], { batch: 3 });
  one('Softmax', {}, [6]);
  for (const shared of [null, [1], [1, 2], [2], [3], [1, 2, 3]]) {
    one('PReLU', { shared_axes: shared }, [3, 4, 5], { batch: 3 });
  }
  one('PReLU', {}, [7]);
}

function convolutions() {
  const formats = ['channels_last', 'channels_first'];
  const shape = (spatial, channels, format) => (format === 'channels_first' ? [channels, ...spatial]
    : [...spatial, channels]);
  let k = 0;
  for (const [size, strides, dilation, padding] of product([1, 2, 3], [1, 2], [1, 2], ['valid', 'same', 'causal'])) {
    if (strides > 1 && dilation > 1) continue;
    one('Conv1D', { filters: 3, kernel_size: [size], strides: [strides], dilation_rate: [dilation], padding,
      activation: k % 2 ? 'relu' : 'linear', use_bias: k % 3 !== 0 }, [k % 2 ? 9 : 8, 2], { batch: k++ % 2 ? 3 : 1 });
  }
  one('Conv1D', { filters: 4, kernel_size: [3], groups: 2 }, [9, 6]);
  one('Conv1D', { filters: 4, kernel_size: [3], data_format: 'channels_first' }, [6, 9]);
  one('Conv1D', { filters: 4, kernel_size: [3], padding: 'same' }, [9, 2], { open: true });
  for (const [size, strides, dilation, padding, format] of product([[1, 1], [3, 3], [2, 3], [5, 4]], [[1, 1], [2, 2]],
    [[1, 1], [2, 2]], ['valid', 'same'], formats)) {
    if (strides[0] > 1 && dilation[0] > 1) continue;
    one('Conv2D', { filters: 4, kernel_size: size, strides, dilation_rate: dilation, padding, data_format: format,
      activation: ['linear', 'relu', 'elu', 'swish'][k % 4], use_bias: k % 3 !== 0 },
    shape(k % 2 ? [9, 11] : [10, 9], 3, format), { batch: k++ % 2 ? 3 : 1 });
  }
  one('Conv2D', { filters: 4, kernel_size: 3, strides: [3, 1], padding: 'same' }, [10, 8, 2]);
  one('Conv2D', { filters: 3, kernel_size: 3, padding: 'same' }, [7, 6, 2], { open: true, batch: 3 });
  one('Conv2D', { filters: 3, kernel_size: 3, activation: 'softmax' }, [5, 6, 2]);
  for (const groups of [2, 3, 6]) one('Conv2D', { filters: 6, kernel_size: 3, groups }, [7, 6, 6], { batch: 3 });
  one('Conv2D', { filters: 16, kernel_size: 3, padding: 'same' }, [16, 17, 16], { batch: 3 });
  for (const [size, strides, dilation, padding, format] of product([[3, 3], [2, 3]], [[1, 1], [2, 2]], [[1, 1], [2, 2]],
    ['valid', 'same'], formats)) {
    if (strides[0] > 1 && dilation[0] > 1) continue;
    one('DepthwiseConv2D', { kernel_size: size, strides, dilation_rate: dilation, padding, data_format: format,
      depth_multiplier: 1 + (k % 3), use_bias: k % 2 === 0, activation: k % 2 ? 'relu6' : 'linear' },
    shape([9, 8], 3, format), { batch: k++ % 2 ? 3 : 1 });
    one('SeparableConv2D', { filters: 5, kernel_size: size, strides, dilation_rate: dilation, padding,
      data_format: format, depth_multiplier: 1 + (k % 2), use_bias: k % 3 !== 0 }, shape([8, 9], 3, format),
    { batch: k++ % 2 ? 3 : 1 });
  }
  for (const [strides, padding, multiplier] of product([1, 2], ['valid', 'same'], [1, 2])) {
    one('SeparableConv1D', { filters: 4, kernel_size: [3], strides: [strides], padding, depth_multiplier: multiplier },
      [9, 3], { batch: 3 });
    one('DepthwiseConv1D', { kernel_size: [3], strides: [strides], padding, depth_multiplier: multiplier }, [8, 3]);
  }
  for (const [size, strides, dilation, padding] of product([[1, 1, 1], [2, 3, 2], [3, 3, 3]], [[1, 1, 1], [2, 2, 2]],
    [[1, 1, 1], [2, 2, 2]], ['valid', 'same'])) {
    if (strides[0] > 1 && dilation[0] > 1) continue;
    one('Conv3D', { filters: 3, kernel_size: size, strides, dilation_rate: dilation, padding,
      activation: k % 2 ? 'elu' : 'linear', use_bias: k % 3 !== 0 }, [6, 7, 5, 2], { batch: k++ % 2 ? 3 : 1 });
  }
  one('Conv3D', { filters: 4, kernel_size: 2, groups: 2 }, [4, 5, 4, 4]);
  one('Conv3D', { filters: 3, kernel_size: 2, data_format: 'channels_first' }, [2, 4, 5, 4]);
  for (const [size, strides, padding, format] of product([[1, 1], [2, 2], [3, 3], [4, 4], [5, 3]], [[1, 1], [2, 2]],
    ['valid', 'same'], formats)) {
    one('Conv2DTranspose', { filters: 3, kernel_size: size, strides, padding, data_format: format,
      activation: k % 2 ? 'relu' : 'linear', use_bias: k % 3 !== 0 }, shape([4, 5], 2, format),
    { batch: k++ % 2 ? 3 : 1 });
  }
  for (const [size, padding, extra] of product([[3, 3], [2, 2], [4, 4]], ['valid', 'same'], [[0, 0], [1, 1]])) {
    if (padding === 'same' && size[0] % 2 === 0 && extra[0] === 0) continue; // Keras cannot
    one('Conv2DTranspose', { filters: 2, kernel_size: size, strides: [2, 2], padding, output_padding: extra },
      [4, 5, 3]);
  }
  one('Conv2DTranspose', { filters: 2, kernel_size: 3, strides: 3, padding: 'same' }, [4, 5, 3], { open: true });
  one('Conv2DTranspose', { filters: 2, kernel_size: 3, dilation_rate: [2, 2], padding: 'same' }, [6, 5, 3]);
  one('Conv2DTranspose', { filters: 2, kernel_size: 3, dilation_rate: [2, 2], padding: 'valid' }, [6, 5, 3]);
  for (const [size, strides, padding] of product([2, 3], [1, 2], ['valid', 'same'])) {
    one('Conv1DTranspose', { filters: 3, kernel_size: [size], strides: [strides], padding }, [5, 2], { batch: 3 });
    one('Conv3DTranspose', { filters: 2, kernel_size: [size, 2, 3], strides: [strides, strides, strides], padding },
      [3, 4, 2, 2]);
  }
}

function pooling() {
  let k = 0;
  for (const kind of ['Max', 'Average']) {
    for (const [pool, strides, padding, format] of product([2, 3], [null, 1, 2], ['valid', 'same'],
      ['channels_last', 'channels_first'])) {
      const spatial = k % 2 ? [9, 8] : [7, 10];
      one(`${kind}Pooling2D`, { pool_size: [pool, pool], strides: strides && [strides, strides], padding,
        data_format: format }, format === 'channels_first' ? [3, ...spatial] : [...spatial, 3],
      { batch: k++ % 2 ? 3 : 1 });
      if (format === 'channels_last') {
        one(`${kind}Pooling1D`, { pool_size: [pool], strides: strides && [strides], padding }, [9, 3], { batch: 3 });
        one(`${kind}Pooling3D`, { pool_size: [pool, 2, pool], strides: strides && [strides, strides, strides], padding },
          [5, 6, 7, 2], { batch: k++ % 2 ? 3 : 1 });
      }
    }
    one(`${kind}Pooling2D`, { pool_size: [2, 3], strides: [1, 2], padding: 'same' }, [6, 7, 2], { open: true });
    one(`${kind}Pooling3D`, { pool_size: [2, 2, 2], data_format: 'channels_first' }, [2, 5, 6, 7]);
    for (const keepdims of [false, true]) {
      one(`Global${kind}Pooling1D`, { keepdims }, [5, 3], { batch: 3 });
      one(`Global${kind}Pooling2D`, { keepdims }, [5, 4, 3], { batch: 3 });
      one(`Global${kind}Pooling2D`, { keepdims, data_format: 'channels_first' }, [3, 5, 4]);
      one(`Global${kind}Pooling3D`, { keepdims }, [5, 4, 3, 2]);
    }
    one(`Global${kind}Pooling1D`, { data_format: 'channels_first' }, [3, 5]);
    one(`Global${kind}Pooling3D`, { data_format: 'channels_first' }, [2, 5, 4, 3]);
    one(`Global${kind}Pooling2D`, {}, [5, 4, 3], { open: true });
  }
}

function shapes() {
  const formats = ['channels_last', 'channels_first'];
  for (const padding of [1, [2, 3], [[0, 1], [2, 0]]]) {
    for (const format of formats) {
      one('ZeroPadding2D', { padding, data_format: format }, [3, 4, 5], { batch: 3 });
    }
    one('ZeroPadding2D', { padding }, [3, 4, 5], { open: true });
  }
  for (const cropping of [1, [1, 0], [[0, 1], [2, 0]]]) {
    for (const format of formats) one('Cropping2D', { cropping, data_format: format }, [6, 7, 5], { batch: 3 });
  }
  for (const padding of [1, 2, [0, 3]]) one('ZeroPadding1D', { padding }, [4, 3], { batch: 3 });
  for (const cropping of [1, [0, 2]]) one('Cropping1D', { cropping }, [5, 3]);
  for (const padding of [1, [1, 2, 0], [[0, 1], [1, 0], [2, 1]]]) one('ZeroPadding3D', { padding }, [2, 3, 2, 2]);
  for (const cropping of [1, [1, 0, 1], [[0, 1], [1, 0], [2, 1]]]) one('Cropping3D', { cropping }, [4, 4, 4, 2]);
  one('ZeroPadding3D', { padding: 1, data_format: 'channels_first' }, [2, 2, 3, 2]);
  for (const [size, interpolation, format] of product([2, [2, 3], [1, 2], 3], ['nearest', 'bilinear'], formats)) {
    one('UpSampling2D', { size, interpolation, data_format: format }, [3, 4, 2], { batch: 3 });
  }
  for (const interpolation of ['bicubic', 'area', 'lanczos3', 'lanczos5']) {
    one('UpSampling2D', { size: [2, 2], interpolation }, [5, 6, 2]);
    // TensorFlow takes cubic weights from a table of 1024.
    one('Resizing', { height: 5, width: 9, interpolation }, [7, 6, 2], { tolerance: 1e-3 });
  }
  one('UpSampling2D', { size: 2, interpolation: 'bilinear' }, [3, 4, 2], { open: true });
  for (const size of [1, 2, 3]) one('UpSampling1D', { size }, [4, 3], { batch: 3 });
  for (const size of [[2, 2, 2], [1, 2, 3]]) one('UpSampling3D', { size }, [2, 3, 2, 2]);
  for (const [height, width, interpolation] of product([2, 5, 9], [3, 7], ['nearest', 'bilinear'])) {
    one('Resizing', { height, width, interpolation }, [5, 6, 2], { batch: 3 });
  }
  one('Resizing', { height: 4, width: 4, interpolation: 'bilinear', crop_to_aspect_ratio: true }, [5, 9, 2]);
  one('Resizing', { height: 4, width: 6, interpolation: 'bilinear', crop_to_aspect_ratio: true }, [9, 5, 2]);
  for (const [height, width] of [[3, 3], [4, 2], [5, 6]]) one('CenterCrop', { height, width }, [5, 6, 2], { batch: 3 });
  one('CenterCrop', { height: 8, width: 8 }, [5, 6, 2]);
  for (const [scale, offset] of [[1 / 255, 0], [2, -1], [0.5, 0.25]]) one('Rescaling', { scale, offset }, [3, 4, 2]);
  one('Rescaling', { scale: [0.5, 2, 3], offset: [1, 2, -1] }, [2, 2, 3]);
  for (const mode of ['one_hot', 'multi_hot', 'count']) {
    one('CategoryEncoding', { num_tokens: 5, output_mode: mode }, [mode === 'one_hot' ? 1 : 4],
      { kind: { index: 5 }, batch: 3 });
  }
  for (const c of ['RandomFlip', 'RandomRotation', 'RandomZoom', 'RandomContrast', 'RandomTranslation', 'RandomHeight',
    'RandomWidth', 'RandomBrightness']) {
    const config = { RandomFlip: { mode: 'horizontal' }, RandomZoom: { height_factor: 0.2 },
      RandomTranslation: { height_factor: 0.2, width_factor: 0.2 } }[c] ?? { factor: 0.2 };
    one(c, config, [4, 4, 3], { batch: 3 });
  }
  one('RandomCrop', { height: 3, width: 2 }, [5, 6, 2]);
}

function normalisation() {
  for (const [axis, scale, center] of product([-1, [3], 1, 2], [true, false], [true, false])) {
    one('BatchNormalization', { axis, scale, center, epsilon: 0.001 }, [4, 5, 3], { batch: 3 });
  }
  for (const shape of [[4], [3, 4], [2, 3, 4, 3]]) one('BatchNormalization', { epsilon: 1e-5 }, shape, { batch: 3 });
  one('BatchNormalization', { axis: 1 }, [3, 2, 3, 4]);
  for (const [axis, scale, center] of product([-1, [2, 3], [1, 2, 3], 3], [true, false], [true, false])) {
    one('LayerNormalization', { axis, scale, center, epsilon: 0.001 }, [4, 5, 3], { batch: 3 });
  }
  one('LayerNormalization', { axis: 1 }, [4, 5, 3]);
  one('LayerNormalization', { epsilon: 1e-6 }, [6], { batch: 3 });
  for (const [groups, axis] of [[1, -1], [2, -1], [6, -1], [3, 1], [-1, -1]]) {
    one('GroupNormalization', { groups, axis }, axis === 1 ? [6, 3, 4] : [3, 4, 6], { batch: 3 });
  }
  one('GroupNormalization', { groups: 2, scale: false }, [3, 4]);
  one('GroupNormalization', { groups: 3, center: false }, [6], { batch: 3 });
  for (const axis of [-1, 1, [1, 2]]) one('UnitNormalization', { axis }, [3, 4, 5], { batch: 3 });
  for (const axis of [-1, 1, [2, 3], null]) one('Normalization', { axis }, [3, 4, 2], { batch: 3 });
  one('Normalization', { axis: -1, mean: [0.1, 0.2, 0.3], variance: [1, 2, 0.5] }, [4, 3]);
  one('Normalization', { axis: null, mean: 0.5, variance: 2 }, [4, 3]);
  one('RMSNormalization', { axis: -1, epsilon: 1e-6 }, [3, 4], { dialect: 3, batch: 3 });
  one('LayerNormalization', { rms_scaling: false }, [3, 4], { dialect: 3 });
}

function merges() {
  for (const c of ['Add', 'Multiply', 'Average', 'Maximum', 'Minimum']) {
    joined(c, {}, [[3, 4], [3, 4]], { batch: 3 });
    joined(c, {}, [[3, 4], [3, 4], [3, 4]]);
    joined(c, {}, [[2, 3, 4], [1, 1, 4]], { batch: 3 });
    joined(c, {}, [[3, 4], [4]]);
  }
  joined('Subtract', {}, [[3, 4], [3, 4]], { batch: 3 });
  for (const axis of [-1, 1, 2, 3, -2, -3]) {
    const shapes = [[2, 3, 4], [2, 3, 4]];
    joined('Concatenate', { axis }, shapes, { batch: 3 });
  }
  joined('Concatenate', { axis: -1 }, [[2, 3], [2, 5], [2, 1]], { batch: 3 });
  joined('Concatenate', { axis: 1 }, [[2, 3], [4, 3]]);
  for (const normalize of [false, true]) {
    joined('Dot', { axes: 1, normalize }, [[4], [4]], { batch: 3 });
    joined('Dot', { axes: [1, 1], normalize }, [[4, 2], [4, 3]]);
    joined('Dot', { axes: [2, 1], normalize }, [[3, 4], [4, 2]], { batch: 3 });
    joined('Dot', { axes: [2, 2], normalize }, [[3, 4], [2, 4]]);
    joined('Dot', { axes: [1, 2], normalize }, [[4], [3, 4]]);
    joined('Dot', { axes: -1, normalize }, [[3, 4], [2, 4]]);
  }
}

function recurrent() {
  const cells = ['SimpleRNN', 'GRU', 'LSTM'];
  const own = (c, k) => ({ ...(c === 'GRU' ? { reset_after: k % 2 === 0 } : {}),
    ...(c !== 'SimpleRNN' ? { recurrent_activation: k % 3 ? 'sigmoid' : 'hard_sigmoid' } : {}) });
  let k = 0;
  for (const [c, sequences, backwards, bias] of product(cells, [false, true], [false, true], [true, false])) {
    for (const each of [0, 1]) {
      one(c, { units: 4, activation: 'tanh', return_sequences: sequences, go_backwards: backwards, use_bias: bias,
        ...own(c, each + k) }, [5, 3], { batch: k++ % 2 ? 3 : 1 });
    }
  }
  for (const c of cells) {
    one(c, { units: 3, activation: 'relu', ...own(c, 1) }, [5, 2], { open: true });
    for (const sequences of [true, false]) {
      one(c, { units: 4, activation: 'tanh', return_sequences: sequences, ...own(c, k++) }, [6],
        { before: [['Embedding', { input_dim: 4, output_dim: 3, mask_zero: true }]], kind: { index: 4 }, batch: 3,
          group: 'masked recurrent' });
      one(c, { units: 4, activation: 'tanh', return_sequences: sequences, go_backwards: true, ...own(c, k++) }, [6],
        { before: [['Embedding', { input_dim: 3, output_dim: 3, mask_zero: true }], ['Dropout', { rate: 0.5 }]],
          kind: { index: 3 }, batch: 3, group: 'masked recurrent' });
    }
    one('RNN', { cell: { class_name: `${c}Cell`, config: { name: 'cell', units: 4, activation: 'tanh', ...own(c, 1) } },
      return_sequences: true }, [5, 3], { batch: 3 });
    for (const mode of ['concat', 'sum', 'mul', 'ave']) {
      for (const sequences of [true, false]) {
        one('Bidirectional', { merge_mode: mode, layer: { class_name: c, config: { name: 'inner', units: 4,
          activation: 'tanh', return_sequences: sequences, ...own(c, 1) } } }, [5, 3], { batch: k++ % 2 ? 3 : 1 });
      }
    }
    one('Bidirectional', { merge_mode: 'concat', layer: { class_name: c, config: { name: 'inner', units: 3,
      activation: 'tanh', return_sequences: true, ...own(c, 1) } } }, [6],
    { before: [['Embedding', { input_dim: 4, output_dim: 3, mask_zero: true }]], kind: { index: 4 }, batch: 3,
      group: 'masked recurrent' });
  }
  for (const [sequences, backwards, bias] of product([false, true], [false, true], [true, false])) {
    one('GRU', { units: 4, activation: 'tanh', recurrent_activation: bias ? 'sigmoid' : 'hard_sigmoid',
      reset_after: false, return_sequences: sequences, go_backwards: backwards, use_bias: bias }, [5, 3], { batch: 3 });
  }
  const stack = (sequences, backwards) => ({ return_sequences: sequences, go_backwards: backwards,
    cell: { class_name: 'StackedRNNCells', config: { name: 'stack', cells: cells.map((c, i) => ({
      class_name: `${c}Cell`, config: { name: `cell_${i}`, units: 3 + i, activation: 'tanh', ...own(c, 1) } })) } } });
  for (const [sequences, backwards] of product([true, false], [true, false])) {
    one('RNN', stack(sequences, backwards), [5, 3], { batch: 3, group: 'StackedRNNCells' });
  }
  one('Masking', { mask_value: 0 }, [5, 3], { batch: 3 });
  one('Masking', { mask_value: 1 }, [5, 1], { kind: { index: 2 }, batch: 3 });
  one('GlobalAveragePooling1D', {}, [6], { before: [['Embedding', { input_dim: 4, output_dim: 3, mask_zero: true }]],
    kind: { index: 4 }, batch: 3, group: 'masked recurrent' });
  for (const [c, conf, shape] of [['Dense', { units: 4 }, [3, 5]], ['Conv2D', { filters: 2, kernel_size: 2 },
    [3, 4, 5, 2]], ['Flatten', {}, [3, 4, 2]], ['LSTM', { units: 3, activation: 'tanh',
    recurrent_activation: 'sigmoid' }, [2, 4, 3]], ['BatchNormalization', {}, [3, 4]]]) {
    one('TimeDistributed', { layer: { class_name: c, config: { name: 'inner', ...conf } } }, shape, { batch: 3 });
  }
  for (const [sequences, padding, strides, backwards] of product([true, false], ['same', 'valid'], [1, 2],
    [false, true])) {
    if (backwards && strides > 1) continue;
    one('ConvLSTM2D', { filters: 3, kernel_size: [3, 2], strides: [strides, strides], padding,
      activation: 'tanh', recurrent_activation: 'hard_sigmoid', return_sequences: sequences, go_backwards: backwards },
    [3, 5, 6, 2], { batch: k++ % 2 ? 3 : 1 });
  }
  one('ConvLSTM2D', { filters: 2, kernel_size: [3, 3], padding: 'same', data_format: 'channels_first',
    recurrent_activation: 'sigmoid', return_sequences: true }, [3, 2, 4, 5]);
  one('ConvLSTM1D', { filters: 3, kernel_size: [3], padding: 'same', recurrent_activation: 'sigmoid',
    return_sequences: true }, [3, 6, 2]);
  one('ConvLSTM1D', { filters: 3, kernel_size: [2], recurrent_activation: 'hard_sigmoid' }, [3, 6, 2]);
}

function attention() {
  const input = (name, shape) => ({ class_name: 'InputLayer', name, inbound_nodes: [],
    config: { name, dtype: 'float32', sparse: false, batch_input_shape: [null, ...shape] } });
  for (const [heads, dim, bias] of product([1, 3], [2, 4], [true, false])) {
    const own = { query_shape: [null, 5, 6], key_shape: [null, 5, 6], value_shape: [null, 5, 6] };
    const config = { name: 'layer', num_heads: heads, key_dim: dim, use_bias: bias, ...own };
    functional('MultiHeadAttention', [input('a', [5, 6]), { class_name: 'MultiHeadAttention', name: 'layer', config,
      inbound_nodes: [[['a', 0, 0, { value: ['a', 0, 0] }]]] }], ['a'], [['layer', 0, 0]],
    [inputOf([5, 6], 3, 'signed')]);
    functional('MultiHeadAttention', [input('a', [5, 6]), input('b', [4, 3]), { class_name: 'MultiHeadAttention',
      name: 'layer', config: { ...config, value_dim: 3, key_shape: [null, 4, 3], value_shape: [null, 4, 3] },
      inbound_nodes: [[['a', 0, 0, { value: ['b', 0, 0] }]]] }], ['a', 'b'], [['layer', 0, 0]],
    [inputOf([5, 6], 3, 'signed'), inputOf([4, 3], 3, 'signed')]);
  }
  functional('MultiHeadAttention', [input('a', [5, 6]), { class_name: 'MultiHeadAttention', name: 'layer',
    config: { name: 'layer', num_heads: 2, key_dim: 3, query_shape: [null, 5, 6], key_shape: [null, 5, 6],
      value_shape: [null, 5, 6] },
    inbound_nodes: [[['a', 0, 0, { value: ['a', 0, 0], use_causal_mask: true }]]] }], ['a'], [['layer', 0, 0]],
  [inputOf([5, 6], 1, 'signed')]);
  for (const scale of [false, true]) {
    joined('Attention', { use_scale: scale }, [[4, 3], [5, 3]], { batch: 3 });
    joined('AdditiveAttention', { use_scale: scale }, [[4, 3], [5, 3]]);
  }
  for (const [equation, output, bias, shape] of [['ab,bc->ac', [4], 'c', [5]], ['abc,cd->abd', [null, 4], 'd', [3, 5]],
    ['...x,xy->...y', [4], 'y', [3, 5]], ['abc,cde->abde', [null, 2, 3], 'de', [3, 5]],
    ['abcd,cde->abe', [null, 4], 'e', [3, 2, 5]], ['abc,bd->adc', [4, null], null, [3, 5]]]) {
    one('EinsumDense', { equation, output_shape: output, bias_axes: bias, activation: 'relu' }, shape, { batch: 3 });
  }
}

function graphs() {
  const input = (name, shape) => ({ class_name: 'InputLayer', name, inbound_nodes: [],
    config: { name, dtype: 'float32', sparse: false, batch_input_shape: [null, ...shape] } });
  const layer = (className, name, config, ...calls) => ({ class_name: className, name, config: { name, ...config },
    inbound_nodes: calls.map((call) => call.map((ref) => [...ref, {}])) });
  functional('shared layer', [input('a', [4]), input('b', [4]),
    layer('Dense', 'd', { units: 3, activation: 'tanh' }, [['a', 0, 0]], [['b', 0, 0]]),
    layer('Subtract', 's', {}, [['d', 0, 0], ['d', 1, 0]])], ['a', 'b'], [['s', 0, 0]],
  [inputOf([4], 3, 'signed'), inputOf([4], 3, 'signed')]);
  functional('several outputs', [input('a', [4]), layer('Dense', 'd', { units: 3 }, [['a', 0, 0]]),
    layer('Dense', 'e', { units: 2 }, [['d', 0, 0]])], ['a'], [['e', 0, 0], ['d', 0, 0], ['a', 0, 0]],
  [inputOf([4], 3, 'signed')]);
  functional('several outputs', [input('a', [5, 3]), layer('LSTM', 'l', { units: 2, activation: 'tanh',
    recurrent_activation: 'sigmoid', return_state: true, return_sequences: true }, [['a', 0, 0]])], ['a'],
  [['l', 0, 0], ['l', 0, 1], ['l', 0, 2]], [inputOf([5, 3], 3, 'signed')]);
  functional('initial state', [input('a', [5, 3]), input('h', [2]), input('c', [2]), layer('LSTM', 'l', { units: 2,
    activation: 'tanh', recurrent_activation: 'sigmoid' }, [['a', 0, 0], ['h', 0, 0], ['c', 0, 0]])], ['a', 'h', 'c'],
  [['l', 0, 0]], [inputOf([5, 3], 3, 'signed'), inputOf([2], 3, 'signed'), inputOf([2], 3, 'signed')]);
  const inner = (name, units) => ({ class_name: 'Sequential', name, config: { name, layers: [
    { class_name: 'InputLayer', config: { name: `${name}_input`, dtype: 'float32', sparse: false,
      batch_input_shape: [null, 4] } },
    { class_name: 'Dense', config: { name: `${name}_dense`, units, activation: 'tanh' } },
    { class_name: 'PReLU', config: { name: `${name}_prelu` } }] } });
  functional('nested model', [input('a', [4]),
    { ...inner('first', 3), inbound_nodes: [[['a', 0, 0, {}]]] },
    { ...inner('second', 3), inbound_nodes: [[['a', 0, 0, {}]]] },
    layer('Concatenate', 'c', { axis: -1 }, [['first', 1, 0], ['second', 1, 0]])], ['a'], [['c', 0, 0]],
  [inputOf([4], 3, 'signed')]);
}

core();
activationLayers();
convolutions();
pooling();
shapes();
normalisation();
merges();
recurrent();
attention();
graphs();

export default cases;
