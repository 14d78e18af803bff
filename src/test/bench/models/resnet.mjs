// ResNet50 (He et al. 2015), layers as Keras Applications has them: 25.6 million parameters.
import { Network } from './network.mjs';

export function resNet50() {
  const net = new Network('resnet50-224', [224, 224, 3], { head: 1.5 });
  let x = net.conv('conv1_conv', net.pad('conv1_pad', net.input, 3, 3), 64, 7, { stride: 2 });
  x = net.maxPool('pool1_pool', net.pad('pool1_pad', normRelu(net, 'conv1', x), 1, 1), 3, 2);
  [
    [64, 3],
    [128, 4],
    [256, 6],
    [512, 3],
  ].forEach(([filters, blocks], stage) => {
    for (let block = 1; block <= blocks; block++) {
      const stride = stage > 0 && block === 1 ? 2 : 1;
      x = bottleneck(net, `conv${stage + 2}_block${block}`, x, filters, stride, block === 1);
    }
  });
  net.dense('predictions', net.meanPool('avg_pool', x), 1000, { activation: 'softmax', last: true });
  return net;
}

function bottleneck(net, name, from, filters, stride, projects) {
  const shortcut = projects
    ? norm(net, `${name}_0`, net.conv(`${name}_0_conv`, from, 4 * filters, 1, { stride }))
    : from;
  let x = normRelu(net, `${name}_1`, net.conv(`${name}_1_conv`, from, filters, 1, { stride }));
  x = normRelu(net, `${name}_2`, net.conv(`${name}_2_conv`, x, filters, 3, { padding: 'same' }));
  x = norm(net, `${name}_3`, net.conv(`${name}_3_conv`, x, 4 * filters, 1), 0.4);
  return net.activation(`${name}_out`, net.add(`${name}_add`, shortcut, x), 'relu');
}

function norm(net, name, x, gamma = 0.7) {
  return net.norm(`${name}_bn`, x, { epsilon: 1.001e-5, gamma });
}

function normRelu(net, name, x) {
  return net.activation(`${name}_relu`, norm(net, name, x, 1), 'relu');
}
