// Prints the case list as JSON, for keras/layers.py.

import cases from './cases.mjs';

process.stdout.write(JSON.stringify(cases));
