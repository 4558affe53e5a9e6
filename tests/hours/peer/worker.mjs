import { parentPort, workerData } from 'node:worker_threads';
import { digest, load } from './peer.mjs';

const { definition, values, from, to } = workerData;
const OpeningHours = await load(definition);
parentPort.postMessage(values.map(value => digest(OpeningHours, value, from, to)));
