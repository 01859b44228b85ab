import type { CommandRequest } from '@/domain/live-session/command'
import { loadWithRetry } from '../load-with-retry'
import { answerTo, browserDatabase } from './browser-database'

/** Where commands wait until the server has answered. None of its promises is ever rejected. */
export type CommandStore = {
  /** What other pages left unanswered, in the order it was done; of one page only, if `page` names it. */
  readonly load: (page: string | null) => Promise<readonly CommandRequest[]>
  /** Whether the device holds the command now. */
  readonly keep: (request: CommandRequest) => Promise<boolean>
  readonly forget: (id: string) => Promise<void>
}

export type Owner = { readonly liveSessionId: string; readonly personId: string }

/** After 7 days (in milliseconds) an interview is long over: what is still kept is dropped. */
export const keptForMs = 7 * 86_400_000
/** A browser whose storage does not answer must not hold up what could be sent meanwhile. */
const timeoutMs = 2_000

type Kept = Owner & { readonly page?: string; readonly keptAt: number; readonly request: unknown }
export type Within = <T>(store: string, work: (store: IDBObjectStore) => Promise<T>) => Promise<T>

const commands = 'commands'
const inBrowser = browserDatabase('triade', (database) => {
  const store = database.createObjectStore(commands, { autoIncrement: true })
  store.createIndex('owner', ['personId', 'liveSessionId'])
  store.createIndex('id', 'request.id')
  store.createIndex('keptAt', 'keptAt')
})

/** The commands of one person in one live session, kept by this browser for `page`. Another person's are never read. */
export function createCommandStore(owner: Owner, page: string, within: Within = inBrowser): CommandStore {
  const { liveSessionId, personId } = owner
  return {
    load: (left) =>
      withFallback(
        [],
        within(commands, (store) => read(store, owner, left)),
      ).then(parseRequests),
    keep: (request) =>
      withFallback(
        false,
        within(commands, (store) =>
          answerTo(store.add({ liveSessionId, personId, page, keptAt: Date.now(), request } satisfies Kept)),
        ).then(() => true),
      ),
    forget: (id) =>
      withFallback(
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
 * Leaves out commands of another release that cannot be read: the server would refuse them. The schema is fetched only where
 * something was left, which is rare.
 */
export async function parseRequests(requests: readonly unknown[]): Promise<CommandRequest[]> {
  if (requests.length === 0) return []
  const { commandRequestSchema } = await loadWithRetry(() => import('@/domain/live-session/command-schema'))
  const byId = new Map<string, CommandRequest>()
  for (const request of requests) {
    const { data } = commandRequestSchema.safeParse(request)
    // What was done before a page had its code may be kept twice.
    if (data && !byId.has(data.id)) byId.set(data.id, data)
  }
  return [...byId.values()]
}

async function drop(store: IDBObjectStore, index: IDBIndex, range: IDBKeyRange): Promise<void> {
  const keys = await answerTo(index.getAllKeys(range))
  await Promise.all(keys.map((key) => answerTo(store.delete(key))))
}

/** The answer, or `instead` where storage is missing (private windows, full disks, blocked) or does not answer in time. */
function withFallback<T>(instead: T, answer: Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(instead), timeoutMs)
    answer
      .catch(() => instead)
      .then((result) => {
        clearTimeout(timer)
        resolve(result)
      })
  })
}
