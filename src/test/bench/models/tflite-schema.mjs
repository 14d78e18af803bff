// The tables of a TFLite file. Field numbers: github.com/google-ai-edge/LiteRT, tflite/schema/schema.fbs.
import { Builder } from 'flatbuffers';

const FLOAT32 = 0;
const INT32 = 2;

export class TfliteSchema {
  #tensors = [];
  #operators = [];
  #buffers = [null]; // the first is that of tensors without constant data

  tensor(name, shape, type = FLOAT32, buffer = 0) {
    return this.#tensors.push({ name, shape, type, buffer }) - 1;
  }

  constant(name, shape, values) {
    const buffer =
      this.#buffers.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) - 1;
    return this.tensor(name, shape, values instanceof Int32Array ? INT32 : FLOAT32, buffer);
  }

  /** Gives `output` back. `options`: the fields of the operator's own table, in its order. */
  operator(code, inputs, output, optionsType, options) {
    this.#operators.push({ code, inputs, output, optionsType, options });
    return output;
  }

  bytes(name, input, output) {
    const size = this.#buffers.reduce((sum, buffer) => sum + (buffer?.length ?? 0) + 64, 1 << 18);
    const fb = new Builder(size);
    const buffers = offsets(
      fb,
      this.#buffers.map(data => table(fb, [data && offset(bytes(fb, data))])),
    );
    const tensors = offsets(
      fb,
      this.#tensors.map(({ name: label, shape, type, buffer }) =>
        table(fb, [
          offset(ints(fb, shape)),
          field('Int8', type),
          field('Int32', buffer),
          offset(fb.createString(label)),
        ]),
      ),
    );
    const codes = [...new Set(this.#operators.map(({ code }) => code))];
    const operators = offsets(
      fb,
      this.#operators.map(op =>
        table(fb, [
          field('Int32', codes.indexOf(op.code)),
          offset(ints(fb, op.inputs)),
          offset(ints(fb, [op.output])),
          field('Int8', op.optionsType),
          offset(table(fb, op.options)),
        ]),
      ),
    );
    const subgraph = table(fb, [
      offset(tensors),
      offset(ints(fb, [input])),
      offset(ints(fb, [output])),
      offset(operators),
      offset(fb.createString('main')),
    ]);
    const operatorCodes = offsets(
      fb,
      codes.map(code => table(fb, [field('Int8', code), null, field('Int32', 1), field('Int32', code)])),
    );
    fb.finish(
      table(fb, [
        field('Int32', 3),
        offset(operatorCodes),
        offset(offsets(fb, [subgraph])),
        offset(fb.createString(name)),
        offset(buffers),
      ]),
      'TFL3',
    );
    return fb.asUint8Array();
  }
}

const field = (type, value) => ({ type, value });
const offset = value => ({ type: 'Offset', value });

function table(fb, fields) {
  fb.startObject(fields.length);
  fields.forEach((each, i) => each && fb[`addField${each.type}`](i, each.value, null));
  return fb.endObject();
}

function ints(fb, values) {
  fb.startVector(4, values.length, 4);
  for (let i = values.length - 1; i >= 0; i--) fb.addInt32(values[i]);
  return fb.endVector();
}

function offsets(fb, values) {
  fb.startVector(4, values.length, 4);
  for (let i = values.length - 1; i >= 0; i--) fb.addOffset(values[i]);
  return fb.endVector();
}

// Constant data starts at multiples of 16 bytes.
function bytes(fb, data) {
  fb.startVector(1, data.length, 16);
  fb.space -= data.length;
  fb.bb.bytes().set(data, fb.space);
  return fb.endVector();
}
