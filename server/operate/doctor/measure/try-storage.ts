import { randomBytes, randomUUID } from 'node:crypto'
import type { Runtime } from '@/server/operate/runtime'
import type { Administration } from '@/server/people/administration/take-administration'
import type { Media } from '@/server/platform/media/open-media'
import { openSealedFile, writeSealed } from '@/server/platform/media/sealed-file'
import { readKeptTracks } from '@/server/privacy/recordings/due-tracks'

/** What was tried of the storage of recordings. `ms`: how long it took; `done`, `due`: erasures of the last day, and those that had to be. */
export type StorageLine =
  | { readonly tried: 'whole' | 'middle'; readonly isFine: boolean; readonly ms: number }
  | { readonly tried: 'sealed' | 'gone'; readonly isFine: boolean }
  | { readonly tried: 'erasures'; readonly isFine: boolean; readonly done: number; readonly due: number }

/** `at`: epoch ms; `place`: the folder, or the address and the bucket. */
export type StorageTrial = {
  readonly at: number
  readonly place: string
  readonly store: 'folder' | 's3'
  readonly lines: readonly StorageLine[]
}

/**
 * Tries the storage of recordings as a recording uses it: writes a sealed file under a key of its own, reads it whole and in its middle, and
 * destroys both. Null where nothing can be recorded.
 */
export async function tryStorage(
  { database, media }: Pick<Runtime, 'database' | 'media'>,
  _: Administration,
): Promise<StorageTrial | null> {
  if (media === null) return null
  const { store } = media.config
  const [file, erasures] = await Promise.all([tryFile(media), readErasures(database)])
  return {
    at: Date.now(),
    place: store.kind === 's3' ? `${store.endpoint}/${store.bucket}` : store.dir,
    store: store.kind,
    lines: [...file, erasures],
  }
}

const [trialBytes, middle] = [200_000, { from: 100_000, to: 100_512 }]

async function tryFile({ keys, store }: Media): Promise<readonly StorageLine[]> {
  const [keyId, fileId] = [randomUUID(), randomUUID()]
  const name = `${keyId}/${fileId}`
  const content = randomBytes(trialBytes)
  const { files } = await keys.create(keyId)
  const began = performance.now()
  let [isWhole, isMiddle, isSealed, middleMs] = [false, false, false, 0]
  try {
    await writeSealed(store, files, name, [content])
    isWhole = content.equals(await readPart(store, files, name, 0, trialBytes))
    const before = performance.now()
    const part = await readPart(store, files, name, middle.from, middle.to)
    middleMs = performance.now() - before
    isMiddle = content.subarray(middle.from, middle.to).equals(part)
    const size = (await store.sizeOf(name)) ?? 0
    isSealed = !(await store.read(name, 0, size)).includes(content.subarray(0, 64))
  } catch {
    // What failed is told by the lines.
  } finally {
    await store.removeFolder(keyId).catch(() => undefined)
    await keys.destroy(keyId).catch(() => undefined)
  }
  const isGone = await Promise.all([store.sizeOf(name), keys.read(keyId)]).then(
    (left) => left.every((each) => each === null),
    () => false,
  )
  const wholeMs = performance.now() - began - middleMs
  return [
    { tried: 'whole', isFine: isWhole, ms: Math.round(wholeMs) },
    { tried: 'middle', isFine: isMiddle, ms: Math.round(middleMs) },
    { tried: 'sealed', isFine: isSealed },
    { tried: 'gone', isFine: isGone },
  ]
}

async function readPart(
  store: Media['store'],
  secret: Uint8Array,
  name: string,
  from: number,
  to: number,
): Promise<Buffer> {
  const file = await openSealedFile(store, secret, name)
  const parts: Buffer[] = []
  for await (const part of file?.read(from, to) ?? []) parts.push(part)
  return Buffer.concat(parts)
}

/** Interviews whose recordings had to go within the last day because their time was over, and those of which they went. */
async function readErasures(database: Runtime['database']): Promise<StorageLine> {
  const [{ rows }, kept] = await Promise.all([
    database.pool.query<{ done: number }>({
      name: 'erasures-of-a-day',
      text: `select count(distinct live_session_id)::int as done from recording_track
        where destroyed_for = 'over' and destroyed_at > now() - interval '1 day'`,
    }),
    readKeptTracks(database),
  ])
  const done = rows[0]?.done ?? 0
  // The job that destroys runs every ten minutes.
  const isLate = ({ keptUntil }: { readonly keptUntil: number }) => keptUntil < Date.now() - 3_600_000
  const late = new Set(kept.filter(isLate).map(({ liveSessionId }) => liveSessionId)).size
  return { tried: 'erasures', isFine: late === 0, done, due: done + late }
}
