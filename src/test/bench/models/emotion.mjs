// Two networks for seven emotions in faces of 48 x 48 grey pixels, and the trunk of VGG16.
import { Network } from './network.mjs';

/** Five convolutions, normalised after their ReLU; 4.9 million parameters. */
export function emotion() {
  const net = new Network('emotion', [48, 48, 1], { head: 1 });
  const conv = (name, x, filters, padding) => net.conv(name, x, filters, 3, { padding, activation: 'relu' });
  const close = (block, x) =>
    net.dropout(`drop_${block}`, net.maxPool(`pool_${block}`, net.norm(`norm_${block}`, x), 2), 0.25);
  let x = close(1, conv('conv_2', conv('conv_1', net.input, 32, 'same'), 64, 'same'));
  x = close(2, conv('conv_4', conv('conv_3', x, 128, 'valid'), 256, 'valid'));
  x = close(3, conv('conv_5', x, 512, 'same'));
  x = net.dense('dense_1', net.flatten('flatten', x), 256, { activation: 'relu' });
  x = net.dropout('drop_4', net.norm('norm_4', x), 0.5);
  net.dense('dense_2', x, 7, { activation: 'softmax', last: true });
  return net;
}

/** Three convolutions, normalised before their ReLU; 0.1 million parameters. */
export function emotionSmall() {
  const net = new Network('emotion-small', [48, 48, 1], { head: 0.3 });
  let x = net.input;
  [32, 64, 128].forEach((filters, i) => {
    x = net.norm(`norm_${i}`, net.conv(`conv_${i}`, x, filters, 3, { padding: 'same', bias: false }));
    x = net.maxPool(`pool_${i}`, net.activation(`relu_${i}`, x, 'relu'), 2);
  });
  x = net.dropout('drop', net.meanPool('mean', x), 0.5);
  net.dense('dense', x, 7, { activation: 'softmax', last: true });
  return net;
}

/** Simonyan and Zisserman 2014, table 1 column D, without the dense layers: 14.7 million parameters. */
export function vgg16Trunk() {
  const net = new Network('vgg16-trunk', [96, 96, 3], { head: 3 });
  let x = net.input;
  [
    [64, 2],
    [128, 2],
    [256, 3],
    [512, 3],
    [512, 3],
  ].forEach(([filters, convolutions], block) => {
    for (let i = 1; i <= convolutions; i++) {
      const name = `block${block + 1}_conv${i}`;
      x = net.conv(name, x, filters, 3, { padding: 'same', activation: 'relu' });
    }
    x = net.maxPool(`block${block + 1}_pool`, x, 2);
  });
  net.dense('predictions', net.meanPool('mean', x), 10, { activation: 'softmax', last: true });
  return net;
}
