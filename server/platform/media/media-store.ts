/**
 * Where sealed files are kept. A name is `<folder>/<file>`, two ids that the server made: no part of it comes from a client.
 * An adapter knows nothing of keys, and sees nothing but sealed bytes.
 */
export type MediaStore = {
  readonly kind: 'folder' | 's3'
  /** Begins a new file. @throws MediaFullError where there is no room */
  begin(name: string): Promise<NewFile>
  /** Bytes of a file; null where it is not there. */
  sizeOf(name: string): Promise<number | null>
  /** Bytes `from`…`to`, end excluded. @throws Error where the file is not there */
  read(name: string, from: number, to: number): Promise<Buffer>
  remove(name: string): Promise<void>
  /** Removes every file of a folder, whatever wrote it. */
  removeFolder(folder: string): Promise<void>
  /** All folders that hold files. */
  folders(): Promise<readonly string[]>
  /** Bytes that may still be written; null where the store does not say. */
  free(): Promise<number | null>
}

/** A file while it is written. Nothing may name it before it is kept: a crash can leave a part of it, which goes with its folder. */
export type NewFile = {
  /** Adds bytes, which nothing may change meanwhile, after those that were added before. @throws MediaFullError where there is no room */
  add(bytes: Uint8Array): Promise<void>
  /** The file outlives a power cut once this returns. @throws MediaFullError where there is no room */
  keep(): Promise<void>
  /** Leaves nothing of the file. */
  abandon(): Promise<void>
}

/** There is no room for more media. */
export class MediaFullError extends Error {
  constructor() {
    super('there is no room for more media')
    this.name = 'MediaFullError'
  }
}

const namePattern = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/

/** @throws Error for a name that the server did not make */
export function requireName(name: string): string {
  if (!namePattern.test(name)) throw new Error('no name of a media file')
  return name
}
