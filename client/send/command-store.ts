import type { CommandRequest } from '@/domain/live-session/command'
import { persistently } from '../persistently'
import { answerTo, browserDatabase } from './browser-database'

/** Where commands wait until the server has answered. None of its promises is ever rejected. */
export type CommandStore = {
  /** What other pages left unanswered, in the order it was done; of one of them only, if named. */
  readonly load: (page: string | null) => Promise<readonly CommandRequest[]>
  /** Whether the device holds the command now. */
  readonly keep: (request: CommandRequest) => Promise<boolean>
  readonly forget: (id: string) => Promise<void>
}

export type Owner = { readonly liveSessionId: string; readonly personId: string }

/** Whoever comes back later than this has closed the matter in the room: 7 days, in milliseconds. */
export const keptForMs = 7 * 86_400_000
/** A browser whose storage does not answer must not hold up what could be sent meanwhile. */
const patienceMs = 2_000

type Kept = Owner & { readonly page?: string; readonly keptAt: number; readonly request: unknown }
export type Within = <T>(store: string, work: (store: IDBObjectStore) => Promise<T>) => Promise<T>

const commands = 'commands'
const inBrowser = browserDatabase('triade', (database) => {
  const store = database.createObjectStore(commands, { autoIncrement: true })
  store.createIndex('owner', ['personId', 'liveSessionId'])
  store.createIndex('id', 'request.id')
  store.createIndex('keptAt', 'keptAt')
})

/** The commands of one person in one live session, kept by this browser for `page`. Nobody else's are ever read. */
export function createCommandStore(owner: Owner, page: string, within: Within = inBrowser): CommandStore {
  const { liveSessionId, personId } = owner
  return {
    load: (left) =>
      orElse(
        [],
        within(commands, (store) => read(store, owner, left)),
      ).then(understood),
    keep: (request) =>
      orElse(
        false,
        within(commands, (store) =>
          answerTo(store.add({ liveSessionId, personId, page, keptAt: Date.now(), request } satisfies Kept)),
        ).then(() => true),
      ),
    forget: (id) =>
      orElse(
        undefined,
        within(commands, (store) => drop(store, store.index('id'), IDBKeyRange.only(id))),
      ),
  }
}

async function read(
  store: IDBObjectStore,
  { personId, liveSessionId }: Owner,
  page: string | null,
): Promise<unknown[]> {
  await drop(store, store.index('keptAt'), IDBKeyRange.upperBound(Date.now() - keptForMs))
  const kept = await answerTo<Kept[]>(store.index('owner').getAll([personId, liveSessionId]))
  const wanted = page === null ? kept : kept.filter((each) => each.page === page)
  return wanted.map((each) => each.request)
}

/**
 * A command of another release that this one cannot read would be refused by the server just the same. What reads them is
 * fetched where something was left, which is rare.
 */
export async function understood(requests: readonly unknown[]): Promise<CommandRequest[]> {
  if (requests.length === 0) return []
  const { commandRequestSchema } = await persistently(() => import('@/domain/live-session/command-schema'))
  return requests.flatMap((request) => {
    const parsed = commandRequestSchema.safeParse(request)
    return parsed.success ? [parsed.data] : []
  })
}

async function drop(store: IDBObjectStore, index: IDBIndex, range: IDBKeyRange): Promise<void> {
  const keys = await answerTo(index.getAllKeys(range))
  await Promise.all(keys.map((key) => answerTo(store.delete(key))))
}

/** Private windows, full disks, blocked storage: the page goes on without, and knows it. */
function orElse<T>(instead: T, answer: Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(instead), patienceMs)
    answer
      .catch(() => instead)
      .then((result) => {
        clearTimeout(timer)
        resolve(result)
      })
  })
}
