import { beforeEach, expect, test } from 'vitest';
import { type Place, sha256Of } from '../../../../src/archive/places/place.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textIn = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

/** What each place does; `open` opens an empty one. */
export function describePlace(open: () => Promise<Place>): void {
  let place: Place;
  beforeEach(async () => {
    place = await open();
  });

  test('a file is read as it was written, and never written over', async () => {
    expect(await place.create('date=1/1.parquet', bytesOf('one'))).toBe('created');
    expect(await place.create('date=1/1.parquet', bytesOf('other'))).toBe('exists');
    expect(textIn(await place.read('date=1/1.parquet'))).toBe('one');
    expect(await place.read('date=1/2.parquet')).toBeUndefined();
    expect(await place.read('date=2/1.parquet')).toBeUndefined();
  });

  test('of ten that write one file at once, one has written it', async () => {
    const texts = Array.from({ length: 10 }, (_, i) => `writer ${i}`);
    const outcomes = await Promise.all(texts.map((text) => place.create('date=1/1.parquet', bytesOf(text))));
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    expect(textIn(await place.read('date=1/1.parquet'))).toBe(texts[outcomes.indexOf('created')]);
  });

  test('the files below a prefix are listed in order, with their bytes', async () => {
    expect(await place.list('date=1/')).toEqual([]);
    for (const path of ['date=1/2.parquet', 'date=1/10.json', 'date=12/1.json', 'date=2/1.json', 'README.md'])
      await place.create(path, bytesOf(path));
    const sized = (...paths: string[]) => paths.map((path) => ({ path, bytes: path.length }));
    expect(await place.list('date=1/')).toEqual(sized('date=1/10.json', 'date=1/2.parquet'));
    expect(await place.list('date=1')).toEqual(sized('date=1/10.json', 'date=1/2.parquet', 'date=12/1.json'));
    expect(await place.list('')).toHaveLength(5);
  });

  test('a damaged file is kept under a free name, and its own is free again', async () => {
    for (const text of ['first', 'second']) {
      await place.create('date=1/1.parquet', bytesOf(text));
      const name = await place.putAside('date=1/1.parquet', sha256Of(bytesOf(text)));
      expect(name).not.toMatch(/\.parquet$/);
      expect(textIn(await place.read(name ?? ''))).toBe(text);
      expect(await place.read('date=1/1.parquet')).toBeUndefined();
    }
  });

  test('what another archiver wrote anew is not put aside for what stood there before', async () => {
    await place.create('date=1/1.parquet', bytesOf('written anew'));
    expect(await place.putAside('date=1/1.parquet', sha256Of(bytesOf('damaged')))).toBeUndefined();
    expect(await place.putAside('date=1/2.parquet', sha256Of(bytesOf('damaged')))).toBeUndefined();
    expect(await place.list('')).toHaveLength(1);
  });
}
