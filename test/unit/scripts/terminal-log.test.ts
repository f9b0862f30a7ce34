import { expect, test } from 'vitest';
import { terminalLog } from '../../../scripts/terminal-log.ts';

const shown = (...lines: string[]): string => lines.map(terminalLog()).join('');

test('groups are headings with indented lines', () => {
  expect(shown('before', '::group::Listing: 5', '0 REST calls', '::endgroup::', 'after')).toBe(
    'before\nListing: 5\n  0 REST calls\nafter\n',
  );
});

test('annotations say of what level they are, and debug messages are left out', () => {
  expect(shown('::error::No token%0ASet one', '::warning title=x::Slow', '::notice::Done', '::debug::query 1')).toBe(
    'Error: No token\nSet one\nWarning: Slow\nNotice: Done\n',
  );
});

test('secrets are masked from the line on that names them, which is not shown', () => {
  expect(shown('::add-mask::s3cret', 'the key s3cret', '::error::s3cret again')).toBe(
    'the key ***\nError: *** again\n',
  );
});
