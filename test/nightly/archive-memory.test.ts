import { describe, expect, test } from 'vitest';
import { canMeasurePeak, peakMegabytes } from '../../emulators/runner/process-figures.ts';
import { archive, seededRun } from '../process/archived-runs.ts';

const count = 100_000;

describe.runIf(canMeasurePeak)('memory stays flat over 100,000 documents', () => {
  test('of files', async () => {
    const { info, documents } = seededRun({ count });
    const files = {
      'repo-stats/run-info.json': JSON.stringify(info),
      'repo-stats/stats.ndjson': documents.map((document) => `${JSON.stringify(document)}\n`).join(''),
    };
    let archived = '';
    let bytes = 0;
    const peak = await peakMegabytes(async (options) => {
      const { outputs } = await archive({ ...options, files });
      archived = outputs['documents-archived'] ?? '';
      bytes = Number(outputs.bytes);
    });
    expect(archived).toBe(String(count));
    console.log(`files: ${Math.round(peak)} MB, ${Math.round(bytes / count)} bytes per document`);
    expect(peak).toBeLessThan(300);
  });
});
