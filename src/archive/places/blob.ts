import { buffer } from 'node:stream/consumers';
import type { BlockBlobClient, ContainerClient } from '@azure/storage-blob';
import type { BlobAccess, BlobDestination } from '../../inputs/destination.ts';
import { azureConnection } from '../../outlets/azure-connection.ts';
import { BlobRequests, type PlaceParts } from './blob-requests.ts';
import { isPathBelow, type Place, type PlacedFile, sha256Of, takeFreeName } from './place.ts';

interface ReadBlob {
  bytes: Buffer;
  etag: string;
}

/** By its documentation the most in one answer: https://learn.microsoft.com/rest/api/storageservices/list-blobs */
const largestPage = 5_000;

type Sdk = Awaited<ReturnType<typeof loadBlobStorage>>;

const loadBlobStorage = async () => {
  const { AnonymousCredential, BlockBlobClient, ContainerClient, StorageSharedKeyCredential } = await import(
    '@azure/storage-blob'
  );
  return { AnonymousCredential, BlockBlobClient, ContainerClient, StorageSharedKeyCredential };
};

/** A container of Blob Storage. It must be there: who archives needs no right to create containers. */
export class BlobPlace implements Place {
  readonly name: string;
  isPublic = false;
  readonly #destination: BlobDestination;
  readonly #requests: BlobRequests;
  readonly #sdk: Sdk;
  readonly #credential: Access['credential'];
  readonly #options: object;
  readonly #pageSize: number;

  private constructor(destination: BlobDestination, parts: PlaceParts, { sdk, credential }: Access) {
    const { name, access } = destination;
    this.name = name;
    this.#sdk = sdk;
    this.#destination = destination;
    this.#requests = new BlobRequests(parts, access.kind);
    this.#pageSize = parts.pageSize ?? largestPage;
    this.#credential = credential;
    this.#options = {
      ...azureConnection(parts.connections),
      // The action decides itself what is sent again, and sends nothing elsewhere.
      retryOptions: { maxTries: 1 },
      redirectOptions: { maxRetries: 0 },
    };
  }

  /** Throws what would end each request. */
  static async open(destination: BlobDestination, parts: PlaceParts): Promise<BlobPlace> {
    const sdk = await loadBlobStorage();
    const credential = await credentialFor(destination.access, sdk, parts);
    const place = new BlobPlace(destination, parts, { sdk, credential });
    await place.#look();
    return place;
  }

  /** A SAS cannot read what the container is like. */
  async #look(): Promise<void> {
    const doing = `opening ${this.name}`;
    if (this.#destination.access.kind === 'sas') {
      await this.#requests.ask(doing, (abortSignal) => this.#page('', { abortSignal, maxPageSize: 1 }));
      return;
    }
    const answer = await this.#requests.ask(doing, (abortSignal) => this.#container().getProperties({ abortSignal }));
    this.isPublic = answer.status === 'answered' && answer.value.blobPublicAccess !== undefined;
  }

  async create(path: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
    const answer = await this.#requests.ask(`writing ${path}`, (abortSignal) =>
      this.#blob(path).upload(bytes, bytes.byteLength, {
        abortSignal,
        conditions: { ifNoneMatch: '*' },
        blobHTTPHeaders: { blobContentType: contentTypeOf(path) },
      }),
    );
    if (answer.status === 'answered') return 'created';
    // An earlier try might have arrived, its answer lost.
    const found = answer.isRepeated ? await this.read(path) : undefined;
    return found && Buffer.compare(found, bytes) === 0 ? 'created' : 'exists';
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return (await this.#read(path))?.bytes;
  }

  async #read(path: string): Promise<ReadBlob | undefined> {
    const answer = await this.#requests.ask(`reading ${path}`, async (abortSignal): Promise<ReadBlob> => {
      const { readableStreamBody, etag } = await this.#blob(path).download(0, undefined, {
        abortSignal,
        maxRetryRequests: 0,
      });
      // A proxy can answer with a page of its own, and 200.
      if (!readableStreamBody || !etag) throw new Error('the answer is not from Blob Storage');
      return { bytes: await buffer(readableStreamBody), etag };
    });
    return answer.status === 'answered' ? answer.value : undefined;
  }

  async list(prefix: string): Promise<PlacedFile[]> {
    const files: PlacedFile[] = [];
    for (let continuationToken: string | undefined = ''; continuationToken !== undefined; ) {
      const from: string = continuationToken;
      const answer = await this.#requests.ask(`listing ${prefix || this.name}`, (abortSignal) =>
        this.#page(prefix, {
          abortSignal,
          maxPageSize: this.#pageSize,
          ...(from !== '' && { continuationToken: from }),
        }),
      );
      if (answer.status !== 'answered') break;
      files.push(...answer.value.files);
      continuationToken = answer.value.continuationToken || undefined;
    }
    return files.sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  async #page(prefix: string, { abortSignal, ...settings }: PageSettings) {
    const all = this.#destination.prefix;
    const pages = this.#container()
      .listBlobsFlat({ prefix: `${all}${prefix}`, abortSignal })
      .byPage(settings);
    const { value } = await pages.next();
    if (!Array.isArray(value?.segment?.blobItems)) throw new Error('the answer is not from Blob Storage');
    const items: { name: string; properties: { contentLength?: number; contentMD5?: unknown } }[] =
      value.segment.blobItems;
    const files = items.map(({ name, properties }) => ({
      path: name.slice(all.length),
      bytes: properties.contentLength ?? 0,
    }));
    return { files, continuationToken: value.continuationToken as string | undefined };
  }

  async putAside(path: string, sha256: string): Promise<string | undefined> {
    const found = await this.#read(path);
    if (!found || sha256Of(found.bytes) !== sha256) return undefined;
    const name = await takeFreeName(path, async (free) => (await this.create(free, found.bytes)) === 'created');
    // Where another archiver was faster, its copy and this one stand beside one another.
    const answer = await this.#requests.ask(`removing ${path}`, (abortSignal) =>
      this.#blob(path).delete({ abortSignal, conditions: { ifMatch: found.etag } }),
    );
    return answer.status === 'answered' || answer.isRepeated ? name : undefined;
  }

  #container(): ContainerClient {
    return new this.#sdk.ContainerClient(this.#urlOf(''), this.#credential, this.#options);
  }

  #blob(path: string): BlockBlobClient {
    if (!isPathBelow(path)) throw new Error(`the path ${path} leads out of the container`);
    const encoded = `${this.#destination.prefix}${path}`.split('/').map(encodeURIComponent).join('/');
    return new this.#sdk.BlockBlobClient(this.#urlOf(`/${encoded}`), this.#credential, this.#options);
  }

  #urlOf(path: string): string {
    const { endpoint, container, access } = this.#destination;
    return `${endpoint}/${container}${path}${access.kind === 'sas' ? `?${access.sas}` : ''}`;
  }
}

interface Access {
  sdk: Sdk;
  credential: Awaited<ReturnType<typeof credentialFor>>;
}

async function credentialFor(access: BlobAccess, sdk: Sdk, { createCredential }: PlaceParts) {
  if (access.kind === 'sign-in') return createCredential();
  if (access.kind === 'sas') return new sdk.AnonymousCredential();
  return new sdk.StorageSharedKeyCredential(access.account, access.key);
}

interface PageSettings {
  abortSignal: AbortSignal;
  maxPageSize: number;
  continuationToken?: string;
}

/** What a browser or a reader of the container is told. */
const contentTypeOf = (path: string): string =>
  path.endsWith('.json')
    ? 'application/json'
    : path.endsWith('.parquet')
      ? 'application/vnd.apache.parquet'
      : 'application/octet-stream';
