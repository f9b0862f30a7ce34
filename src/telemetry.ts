import { parentPort, workerData } from 'node:worker_threads';
import { messagesFor } from './outlets/telemetry/serialize.ts';

// A worker of its own, which alone loads OpenTelemetry and the exporter: what these start in the background ends with it.
parentPort?.postMessage(await messagesFor(workerData));
