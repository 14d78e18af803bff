// An ONNX file as tf2onnx makes it of a Keras model: the input stays NHWC, a Transpose leads into an NCHW
// graph, paddings are part of the convolutions, batch norm stays a node (folding it is the runtime's work).
// Field numbers: github.com/onnx/onnx, onnx.proto.
import { block, float, integer } from './protobuf.mjs';
import { samePads, transposed } from './weights.mjs';

const FLOAT = 1;
const INT64 = 7;
const OPSET = 13;

export function onnxModel(net) {
  const graph = new OnnxGraph();
  graph.node('Transpose', ['input'], 'nchw', { perm: [0, 3, 1, 2] });
  graph.names.set(net.input, 'nchw');
  for (const layer of net.layers.slice(1)) graph.layer(layer);
  graph.node('Identity', [graph.names.get(net.output)], 'output', {});
  return Buffer.concat([
    integer(1, 7),
    block(2, 'vitrine-bench'),
    block(8, [block(1, ''), integer(2, OPSET)]),
    block(7, [
      ...graph.fields,
      block(2, net.name),
      block(11, port('input', net.input.shape)),
      block(12, port('output', net.output.shape)),
    ]),
  ]);
}

function port(name, shape) {
  const dimensions = [1, ...shape].map(n => block(1, [integer(1, n)]));
  return [block(1, name), block(2, [block(1, [integer(1, FLOAT), block(2, dimensions)])])];
}

class OnnxGraph {
  fields = [];
  names = new Map();

  node(type, inputs, output, attributes) {
    this.fields.push(
      block(1, [
        ...inputs.map(name => block(1, name)),
        block(2, output),
        block(3, output),
        block(4, type),
        ...Object.entries(attributes).map(([name, value]) => block(5, attribute(name, value))),
      ]),
    );
  }

  constant(name, dimensions, values) {
    const type = values instanceof Float32Array ? FLOAT : INT64;
    this.fields.push(
      block(5, [
        ...dimensions.map(n => integer(1, n)),
        integer(2, type),
        block(8, name),
        block(9, Buffer.from(values.buffer)),
      ]),
    );
    return name;
  }

  layer(layer) {
    const { name, shape, weights } = layer;
    const [input] = layer.inputs;
    const x = this.names.get(input);
    this.names.set(layer, name);
    switch (layer.kind) {
      case 'ZeroPadding2D':
      case 'Dropout':
        this.names.set(layer, x);
        break; // see pads()
      case 'Conv2D':
      case 'DepthwiseConv2D':
        this.#convolution(layer, x);
        break;
      case 'Dense':
        this.#dense(layer, x);
        break;
      case 'BatchNormalization':
        this.node(
          'BatchNormalization',
          [
            x,
            ...Object.entries(weights).map(([kind, w]) =>
              this.constant(`${name}/${kind}`, w.shape, w.values),
            ),
          ],
          name,
          { epsilon: [layer.epsilon] },
        );
        break;
      case 'MaxPooling2D':
        this.node('MaxPool', [x], name, {
          kernel_shape: pair(layer.size),
          strides: pair(layer.stride),
          pads: pads(layer, [0, 0]),
        });
        break;
      case 'GlobalAveragePooling2D':
        this.node('GlobalAveragePool', [x], `${name}/4d`, {});
        this.node('Flatten', [`${name}/4d`], name, { axis: 1 });
        break;
      case 'Add':
        this.node(
          'Add',
          layer.inputs.map(each => this.names.get(each)),
          name,
          {},
        );
        break;
      case 'Flatten':
        this.node('Flatten', [x], name, { axis: 1 });
        break;
      case 'Reshape': {
        const target = shape.length === 1 ? [1, shape[0]] : [1, shape[2], 1, 1]; // of [1, 1, C], or to it
        this.node(
          'Reshape',
          [x, this.constant(`${name}/to`, [target.length], BigInt64Array.from(target, BigInt))],
          name,
          {},
        );
        break;
      }
      default:
    }
    this.#activate(layer, ['Activation', 'ReLU'].includes(layer.kind) ? x : name);
  }

  #activate(layer, x) {
    const name = `${layer.name}/activated`;
    switch (layer.activation ?? 'linear') {
      case 'linear':
        return;
      case 'relu':
        this.node('Relu', [x], name, {});
        break;
      case 'softmax':
        this.node('Softmax', [x], name, { axis: 1 });
        break;
      case 'relu6':
        this.node(
          'Clip',
          [
            x,
            this.constant(`${name}/0`, [], Float32Array.of(0)),
            this.constant(`${name}/6`, [], Float32Array.of(6)),
          ],
          name,
          {},
        );
        break;
      default:
        throw new Error(`${layer.name}: no ONNX for ${layer.activation}`);
    }
    this.names.set(layer, name);
  }

  #convolution(layer, x) {
    const { name, kernel, weights } = layer;
    const depthwise = layer.kind === 'DepthwiseConv2D';
    const channels = layer.inputs[0].shape[2];
    const filters = layer.shape[2];
    // HWIO to OIHW: [HW, I, O] to [O, HW, I], then the last two changed filter by filter.
    const window = kernel * kernel;
    const source = depthwise ? weights.depthwise_kernel.values : weights.kernel.values;
    const values = transposed(source, source.length / filters, filters);
    if (!depthwise) {
      for (let f = 0, n = window * channels; f < filters; f++) {
        values.set(transposed(values.slice(f * n, (f + 1) * n), window, channels), f * n);
      }
    }
    const dimensions = [filters, depthwise ? 1 : channels, kernel, kernel];
    const inputs = [x, this.constant(`${name}/W`, dimensions, values)];
    if (weights.bias) inputs.push(this.constant(`${name}/B`, [filters], weights.bias.values));
    this.node('Conv', inputs, name, {
      kernel_shape: pair(kernel),
      strides: pair(layer.stride),
      pads: pads(layer, samePads(layer)),
      group: depthwise ? channels : 1,
    });
  }

  #dense(layer, x) {
    const {
      name,
      weights,
      inputs: [input],
    } = layer;
    const [rows, units] = weights.kernel.shape;
    const values =
      input.kind === 'Flatten' ? channelsFirst(weights.kernel.values, input, units) : weights.kernel.values;
    const inputs = [x, this.constant(`${name}/W`, [rows, units], values)];
    if (weights.bias) inputs.push(this.constant(`${name}/B`, [units], weights.bias.values));
    this.node('Gemm', inputs, name, {});
  }
}

// A Flatten of NCHW data gives another order than that of NHWC: the rows of the matrix follow it.
function channelsFirst(values, flatten, units) {
  const [h, w, channels] = flatten.inputs[0].shape;
  const ordered = new Float32Array(values.length);
  for (let place = 0; place < h * w; place++) {
    for (let c = 0; c < channels; c++) {
      const row = place * channels + c;
      ordered.set(values.subarray(row * units, (row + 1) * units), (c * h * w + place) * units);
    }
  }
  return ordered;
}

// Zeros around a maximum are right here, as what is pooled came out of a ReLU and ONNX leaves padding out.
function pads({ inputs: [input] }, [before, after]) {
  const padding = input.kind === 'ZeroPadding2D' ? input : { before: 0, after: 0 };
  return [...pair(before + padding.before), ...pair(after + padding.after)];
}

/** A list of one fraction is a FLOAT, other lists are INTS. */
function attribute(name, value) {
  if (!Array.isArray(value)) return [block(1, name), integer(3, value), integer(20, 2)];
  if (!Number.isInteger(value[0])) return [block(1, name), float(2, value[0]), integer(20, 1)];
  return [block(1, name), ...value.map(n => integer(8, n)), integer(20, 7)];
}

const pair = n => [n, n];
