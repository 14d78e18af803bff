// Writes Protocol Buffers messages (protobuf.dev/programming-guides/encoding): a call gives a field's bytes.
function varint(n) {
  const bytes = [];
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) | 128);
  return Buffer.from([...bytes, n]);
}

const tag = (field, type) => varint(field * 8 + type);

export const integer = (field, n) => Buffer.concat([tag(field, 0), varint(n)]);

export function float(field, x) {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(x);
  return Buffer.concat([tag(field, 5), bytes]);
}

/** Text, raw bytes, or a message of fields. */
export function block(field, content) {
  const bytes = Array.isArray(content) ? Buffer.concat(content) : Buffer.from(content);
  return Buffer.concat([tag(field, 2), varint(bytes.length), bytes]);
}
