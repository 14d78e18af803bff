// Numbers that are the same on every machine: a generator seeded with a text.
function seedOf(text) {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  return hash >>> 0 || 1;
}

/** Fills with numbers of the given mean, evenly spread within half `width` of it. */
export function even(text, length, mean, width) {
  const values = new Float32Array(length);
  let state = seedOf(text);
  for (let i = 0; i < length; i++) {
    state = next(state);
    values[i] = mean + width * ((state >>> 0) / 0x100000000 - 0.5);
  }
  return values;
}

/** Fills with numbers around zero of the given deviation: sums of three even ones, bell-shaped enough. */
export function bell(text, length, deviation) {
  const values = new Float32Array(length);
  let state = seedOf(text);
  for (let i = 0; i < length; i++) {
    let sum = -1.5;
    for (let k = 0; k < 3; k++) {
      state = next(state);
      sum += (state >>> 0) / 0x100000000;
    }
    values[i] = sum * 2 * deviation; // three even numbers of [0, 1) have a variance of 1/4
  }
  return values;
}

// Marsaglia's xorshift32.
function next(state) {
  state ^= state << 13;
  state ^= state >>> 17;
  return state ^ (state << 5);
}
