/** Where archives are put, as the inputs `destination` and `storage-key` name it. */
export type Destination = FolderDestination | BlobDestination;

export interface FolderDestination {
  kind: 'folder';
  /** As the input names it; has no secret. */
  name: string;
  /** Absolute. */
  path: string;
}

export interface BlobDestination {
  kind: 'blob';
  name: string;
  /** Of the account, such as `https://ACCOUNT.blob.core.windows.net`; no slash at its end. */
  endpoint: string;
  container: string;
  /** Empty, or with a slash at its end. */
  prefix: string;
  access: BlobAccess;
}

export type BlobAccess =
  | { kind: 'key'; account: string; key: string }
  | { kind: 'sas'; sas: string }
  | { kind: 'sign-in' };
