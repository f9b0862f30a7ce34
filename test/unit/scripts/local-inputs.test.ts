import { describe, expect, it } from 'vitest';
import { chooseInputs, inputsFrom } from '../../../scripts/local-inputs.ts';

describe('the inputs of a local run', () => {
  const emulated = {
    'cosmos-endpoint': 'http://127.0.0.1:1',
    'cosmos-key': 'emulated',
    'sendgrid-endpoint': 'http://127.0.0.1:2',
    'sendgrid-api-key': 'emulated',
    'sendgrid-to': 'office@example.com',
    'send-email': 'true',
  };

  it('come from the environment by the names of action.yml, but for the token, which the runner gives', () => {
    const env = { COSMOS_THROUGHPUT: '4000', STATUS: 'ok', GITHUB_TOKEN: 'secret', MAX_RETRIES: '', COMPARE: 'false' };
    expect(inputsFrom(env, ['github-token', 'cosmos-throughput', 'max-retries', 'compare'])).toEqual({
      'cosmos-throughput': '4000',
      compare: 'false',
    });
  });

  it('leave a service emulated of which only details are given', () => {
    expect(chooseInputs(emulated, { 'cosmos-throughput': '4000', 'sendgrid-to': 'ann@example.com' })).toEqual({
      ...emulated,
      'cosmos-throughput': '4000',
      'sendgrid-to': 'ann@example.com',
    });
  });

  it('take a real service whole: none of the emulator’s settings, its key least of all', () => {
    expect(chooseInputs(emulated, { 'cosmos-endpoint': 'https://real.example' })).toEqual({
      'cosmos-endpoint': 'https://real.example',
      'sendgrid-endpoint': 'http://127.0.0.1:2',
      'sendgrid-api-key': 'emulated',
      'sendgrid-to': 'office@example.com',
      'send-email': 'true',
    });
  });
});
