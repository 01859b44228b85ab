import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '@/db/embedded/make-folder'
import { errorCode } from '@/db/error'
import { isUuid } from '@/server/platform/is-uuid'
import { syncFolder } from './sync-folder'

/** The secrets of one track. Whoever holds them can read it; nothing else can. */
export type TrackKey = {
  /** From which the key pair is made that a browser seals to. */
  readonly ikm: Uint8Array<ArrayBuffer>
  /** From which the key of each file of the track is made. */
  readonly files: Uint8Array<ArrayBuffer>
}

/** The folder of keys, shared by all processes. Each id is made by the server. */
export type KeyFolder = {
  /** Makes a new key; it is on the disk when this returns. */
  create(keyId: string): Promise<TrackKey>
  /** Null: it was destroyed, or was never in this folder. */
  read(keyId: string): Promise<TrackKey | null>
  /** As `read`, some seconds old; never of a key that this process was asked to destroy meanwhile. */
  recall(keyId: string): Promise<TrackKey | null>
  /** Overwrites and removes a key. Returns whether there was one. */
  destroy(keyId: string): Promise<boolean>
  /** How many keys this process was asked to destroy: what it opened before the last one is not read again. */
  destructions(): number
  /** All keys that are there; `madeAt`: epoch ms. */
  list(): Promise<readonly { readonly keyId: string; readonly madeAt: number }[]>
}

const masterName = 'master'
/** For how long a process remembers the key of a track to which chunks come, ms. */
const rememberedMs = 10_000
const [nonceBytes, tagBytes, seedBytes] = [12, 16, 32]
/** More than a key or the master key takes, so that a longer file is told apart. */
const mostFileBytes = 128

/**
 * Opens the folder of keys, and makes it with a key of its own, under which each track's key is sealed.
 * @throws Error of the file system where it cannot be used
 */
export async function openKeyFolder(folder: string): Promise<KeyFolder> {
  makeFolder(folder)
  const master = await readMaster(folder)
  let destructions = 0
  const pathOf = (keyId: string) => {
    if (!isUuid(keyId)) throw new Error('no id of a key')
    return join(folder, `${keyId}.key`)
  }

  const remembered = new Map<string, TrackKey>()
  const read = async (keyId: string) => {
    const sealed = await readIfThere(pathOf(keyId))
    const seed = sealed && unseal(master, keyId, sealed)
    return seed ? keysOf(seed) : null
  }

  return {
    async create(keyId) {
      const seed = randomBytes(seedBytes)
      await writeWhole(folder, pathOf(keyId), seal(master, keyId, seed))
      return keysOf(seed)
    },
    read,
    async recall(keyId) {
      const known = remembered.get(keyId)
      if (known) return known
      const before = destructions
      const key = await read(keyId)
      if (key && before === destructions) {
        remembered.set(keyId, key)
        setTimeout(() => remembered.delete(keyId), rememberedMs).unref()
      }
      return key
    },
    async destroy(keyId) {
      destructions += 1
      remembered.delete(keyId)
      const path = pathOf(keyId)
      const isThere = await overwrite(path)
      await rm(path, { force: true })
      if (isThere) await syncFolder(folder)
      return isThere
    },
    destructions: () => destructions,
    async list() {
      const names = await readdir(folder)
      const ids = names.flatMap((name) => (name.endsWith('.key') ? name.slice(0, -4) : [])).filter(isUuid)
      const keys: { keyId: string; madeAt: number }[] = []
      for (const keyId of ids) {
        const made = await madeAt(pathOf(keyId))
        if (made !== null) keys.push({ keyId, madeAt: made })
      }
      return keys
    },
  }
}

function keysOf(seed: Uint8Array): TrackKey {
  const derived = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', seed, Buffer.alloc(0), `triade media ${purpose} 1`, 32))
  return { ikm: derived('chunks'), files: derived('files') }
}

function seal(master: Uint8Array, keyId: string, seed: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(Buffer.from(keyId))
  return Buffer.concat([nonce, cipher.update(seed), cipher.final(), cipher.getAuthTag()])
}

/** Null where the file is damaged, or was sealed under another master key. */
function unseal(master: Uint8Array, keyId: string, sealed: Buffer): Buffer | null {
  if (sealed.length !== nonceBytes + seedBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', master, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(keyId))
    .setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

async function readMaster(folder: string): Promise<Buffer> {
  const path = join(folder, masterName)
  const kept = await readIfThere(path)
  if (kept === null) await writeWhole(folder, path, randomBytes(seedBytes))
  const master = kept ?? (await readFile(path))
  if (master.length !== seedBytes) throw new Error(`${path} is damaged`)
  return master
}

/** A file of a few bytes. `readFile` would ask for its size, and twice for its content. */
async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(mostFileBytes), position: 0 })
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Writes a new file whole or not at all. Of two processes that write the same, the first one's stays. */
async function writeWhole(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    const file = await open(partial, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await place(partial, path)
    await syncFolder(folder)
  } finally {
    await rm(partial, { force: true })
  }
}

async function place(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    // Some file systems have no hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error
    await rename(partial, path)
  }
}

/** Null: it was destroyed meanwhile. */
async function madeAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Zeros over the bytes of a file, on the disk. Returns whether the file is there. */
async function overwrite(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r+')
    try {
      const { size } = await file.stat()
      await file.write(Buffer.alloc(size), 0, size, 0)
      await file.sync()
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}
