// The numbers of the differential test: s(k+1) = 1664525 s(k) + 1013904223 mod 2^32, u = (s >>> 8) / 2^24.

export function lcg(seed) {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(1664525, s) + 1013904223) >>> 0;
    return (s >>> 8) / 16777216;
  };
}

/** Input i of a case is seeded with 7 + 1000 i. */
export function inputValues(input, i) {
  const u = lcg(7 + 1000 * i);
  const values = new Float32Array(input.shape.reduce((a, b) => a * b, 1));
  for (let k = 0; k < values.length; k++) {
    values[k] = input.kind === 'index' ? Math.floor(u() * input.max) : 2 * u() - 1;
  }
  return values;
}

/** Weight i of a model, in its order, is seeded with 100 + i: u + 0.5 for a variance, otherwise u - 0.5. */
export function weightValues(name, shape, i) {
  const u = lcg(100 + i);
  const values = new Float32Array(shape.reduce((a, b) => a * b, 1));
  const shift = name.includes('variance') ? 0.5 : -0.5;
  for (let k = 0; k < values.length; k++) {
    values[k] = u() + shift;
  }
  return values;
}
