import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFrom } from '../../emulators/scenario.ts';
import { type Services, startServices } from '../../emulators/services.ts';

describe('emails of changes', () => {
  let services: Services;
  let workspace: string | undefined;
  beforeEach(async () => {
    workspace = undefined;
    services = await startServices({ github: { populate: [{ owner: 'contoso', count: 30 }] } });
  });
  afterEach(() => services.close());

  /** The email of one more run, if it sends one. */
  async function emailOf(inputs: Record<string, string> = {}) {
    const before = services.sendGrid.received.length;
    const { result } = await collectFrom(services, {
      sources: { fullOrgs: [{ orgName: 'contoso' }], individualRepos: ['contoso/gone', 'torvalds/linux'] },
      inputs: { 'email-when': 'change', 'publish-event': 'false', ...inputs },
      ...(workspace !== undefined && { workspace }),
    });
    workspace = result.workspace;
    const [email, ...more] = services.sendGrid.received.slice(before);
    expect(more).toEqual([]);
    return email && { subject: email.subject, text: email.text ?? '' };
  }

  // What is news is a table of test/unit/report/news.test.ts.
  it('come with the first run, and whenever something is new, but not while all stays as it was', async () => {
    expect((await emailOf())?.subject).toMatch(/^GitHub repo stats: partial, 31 of 32 stored, /);

    const linux = services.github.repositories.get('torvalds/linux');
    services.github.repositories.delete('torvalds/linux');
    const failing = await emailOf();
    expect(failing?.text).toMatch(/New since the last run:\n +New +Names\n +New failures \(1\) +torvalds\/linux\n\n/);
    expect(failing?.text).toMatch(/\n1 as in the last run:\nnot-found \(1\)\n- contoso\/gone: /);

    if (linux) services.github.repositories.set('torvalds/linux', linux);
    const recovered = await emailOf();
    expect(recovered?.subject).toMatch(/: partial, 31 of 32 stored, /);
    expect(recovered?.text).toMatch(/ +New +Names\n +Recovered \(1\) +torvalds\/linux\n/);

    expect(await emailOf({ compare: 'false' })).toBeUndefined();
  });
});
