import { randomUUID } from 'node:crypto'
import type { MediaStore, NewFile } from '@/server/platform/media/media-store'

/** For how long a file waits for its chunk, ms: a track sends one every two seconds. */
const waitMs = 10_000

/** A file that was begun for the next chunk of a track. */
export type NextFile = { readonly fileId: string; readonly name: string; readonly file: NewFile }

/** Files begun before their chunk arrives, one a track: opening a file and having the disk hold its entry takes as long as writing it. */
export type NextFiles = {
  /** The file that waits in this folder, or a new one. @throws MediaFullError */
  take(folder: string): Promise<NextFile>
  /** Begins the next one, unless one waits; it is left again where no chunk comes. */
  prepare(folder: string): void
}

const ofStores = new WeakMap<MediaStore, NextFiles>()

export function nextFiles(store: MediaStore): NextFiles {
  const known = ofStores.get(store)
  if (known) return known
  const files = createNextFiles(store)
  ofStores.set(store, files)
  return files
}

export function createNextFiles(store: MediaStore): NextFiles {
  const waiting = new Map<string, Promise<NextFile>>()
  const begin = async (folder: string): Promise<NextFile> => {
    const fileId = randomUUID()
    const name = `${folder}/${fileId}`
    return { fileId, name, file: await store.begin(name) }
  }
  return {
    async take(folder) {
      const next = waiting.get(folder)
      waiting.delete(folder)
      return next ? next.catch(() => begin(folder)) : begin(folder)
    },
    prepare(folder) {
      if (waiting.has(folder)) return
      const next = begin(folder)
      waiting.set(folder, next)
      setTimeout(() => {
        if (waiting.get(folder) !== next) return
        waiting.delete(folder)
        next.then(({ file }) => file.abandon()).catch(() => undefined)
      }, waitMs).unref()
      next.catch(() => undefined)
    },
  }
}
