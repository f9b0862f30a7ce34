import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { documents, read, root } from './documents.ts';

const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root });

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string };
}

test('strangers find what GitHub looks for', () => {
  expect([...documents.keys()]).toEqual(
    expect.arrayContaining([
      '.github/PULL_REQUEST_TEMPLATE.md',
      'CODE_OF_CONDUCT.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'SUPPORT.md',
    ]),
  );
  expect(forms.length).toBeGreaterThanOrEqual(2);
});

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
test.each(forms)(
  '%s is an issue form: a name, a description, and fields with a label and an ID of their own',
  (name) => {
    const form = parse(read(name)) as { name: string; description: string; body: Field[] };
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    for (const { type, attributes } of fields) {
      expect(['textarea', 'input', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label).toEqual(expect.any(String));
    }
    const ids = fields.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).not.toContain(undefined);
  },
);
