// The site as it is built, through its ES module.
import { loadLayersModel } from '/vitrine/vitrine.js';

export async function open(url, { threads }) {
  const model = await loadLayersModel(url, { threads });
  return { predict: input => model.predict(input), about: () => `${model.engine}: ${model.engineReason}` };
}
