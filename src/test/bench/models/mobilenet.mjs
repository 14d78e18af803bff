// MobileNetV1 1.0 (Howard et al. 2017) and MobileNetV2 0.35 (Sandler et al. 2018), with the layers of Keras
// Applications.
import { Network } from './network.mjs';

const PLAIN = { bias: false, padding: 'same' };

// Keras pads an even side by one row below and one column to the right, then strides without padding.
function strided(net, name, x, stride) {
  return stride === 2
    ? [net.pad(name, x, 0, 1), { stride, padding: 'valid' }]
    : [x, { stride, padding: 'same' }];
}

function normRelu6(net, name, x) {
  return net.relu6(`${name}_relu`, net.norm(`${name}_bn`, x));
}

export function mobileNetV1() {
  const net = new Network('mobilenet-v1-224', [224, 224, 3], { head: 4 });
  let [x, how] = strided(net, 'conv1_pad', net.input, 2);
  x = normRelu6(net, 'conv1', net.conv('conv1', x, 32, 3, { ...how, bias: false }));
  const blocks = [
    [64, 1],
    [128, 2],
    [128, 1],
    [256, 2],
    [256, 1],
    [512, 2],
    [512, 1],
    [512, 1],
    [512, 1],
    [512, 1],
    [512, 1],
    [1024, 2],
    [1024, 1],
  ];
  blocks.forEach(([filters, stride], i) => {
    [x, how] = strided(net, `conv_pad_${i + 1}`, x, stride);
    x = normRelu6(net, `conv_dw_${i + 1}`, net.depthwise(`conv_dw_${i + 1}`, x, 3, how));
    x = normRelu6(net, `conv_pw_${i + 1}`, net.conv(`conv_pw_${i + 1}`, x, filters, 1, PLAIN));
  });
  x = net.reshape('reshape_1', net.meanPool('global_average_pooling2d', x), [1, 1, 1024]);
  x = net.conv('conv_preds', net.dropout('dropout', x, 0.001), 1000, 1, { padding: 'same', last: true });
  net.activation('act_softmax', net.reshape('reshape_2', x, [1000]), 'softmax');
  return net;
}

/** Teachable Machine's: a trunk without classes, two dense layers behind it; `nested` says where it ends. */
export function mobileNetV2() {
  const net = new Network('mobilenet-v2-035-224', [224, 224, 3], { head: 2 });
  let [x, how] = strided(net, 'Conv1_pad', net.input, 2);
  x = normRelu6(net, 'Conv1', net.conv('Conv1', x, 16, 3, { ...how, bias: false }));
  // Filters are 0.35 times the paper's, rounded to multiples of eight.
  const stages = [
    [1, 8, 1, 1],
    [6, 8, 2, 2],
    [6, 16, 3, 2],
    [6, 24, 4, 2],
    [6, 32, 3, 1],
    [6, 56, 3, 2],
    [6, 112, 1, 1],
  ];
  let block = 0;
  for (const [expansion, filters, repeats, firstStride] of stages) {
    for (let i = 0; i < repeats; i++, block++) {
      x = invertedResidual(net, x, block, expansion, filters, i === 0 ? firstStride : 1);
    }
  }
  const trunk = normRelu6(net, 'Conv_1', net.conv('Conv_1', x, 1280, 1, PLAIN));
  x = net.dense('dense_Dense1', net.meanPool('global_average_pooling2d_1', trunk), 100, {
    activation: 'relu',
  });
  net.dense('dense_Dense2', x, 4, { activation: 'softmax', bias: false, last: true });
  net.nested = { trunk };
  return net;
}

function invertedResidual(net, from, block, expansion, filters, stride) {
  const name = block === 0 ? 'expanded_conv' : `block_${block}`;
  const channels = from.shape[2];
  let x = from;
  let how;
  if (expansion > 1) {
    x = normRelu6(net, `${name}_expand`, net.conv(`${name}_expand`, x, expansion * channels, 1, PLAIN));
  }
  [x, how] = strided(net, `${name}_pad`, x, stride);
  x = normRelu6(net, `${name}_depthwise`, net.depthwise(`${name}_depthwise`, x, 3, how));
  x = net.norm(`${name}_project_bn`, net.conv(`${name}_project`, x, filters, 1, PLAIN), { gamma: 0.6 });
  return stride === 1 && channels === filters ? net.add(`${name}_add`, from, x) : x;
}
