import type pg from 'pg'
import type { Logger } from '@/server/platform/log'

/** This process among all processes on the same database. */
export type Registry = {
  /** Whether this process does what only one process must do. For a moment two processes may be leader, or none. */
  isLeader(): boolean
  /** Whether the last beat is recent. After an outage of the database, the other processes only seem to be gone. */
  isSteady(): boolean
  close(): Promise<void>
}

type Options = {
  pool: Pick<pg.Pool, 'query'>
  processId: string
  log: Logger
  /** Called after each beat. `isNew`: the database did not know this process. `isSteady`: the beat before was recent. */
  onBeat?: (beat: { isNew: boolean; isSteady: boolean }) => Promise<void>
  everyMs?: number
}

export const BEAT_EVERY_MS = 3_000
/** A process without a beat for this time counts as gone. */
export const GONE_AFTER_MS = 10_000

const beatStatement = `
with beat as (
  insert into app_process (id) values ($1::uuid)
  on conflict (id) do update set seen_at = now() returning id, xmax = 0 as is_new
), swept as (
  delete from app_process where seen_at < now() - interval '1 minute' and id <> $1::uuid
)
select is_new, not exists (
  select from app_process other
  where other.id < $1::uuid and other.seen_at > now() - make_interval(secs => $2::float8 / 1000)
) as is_leader from beat`

/** Registers this process in the database, and shows that it is alive by a beat every 3 s. A failed beat is logged. */
export function openRegistry(options: Options): Registry {
  const { pool, processId, log, onBeat, everyMs = BEAT_EVERY_MS } = options
  let isLeader = false
  let lastBeatAt: number | null = null
  let beating: Promise<void> | null = null

  const isSteady = () => lastBeatAt === null || performance.now() - lastBeatAt < GONE_AFTER_MS

  async function beat() {
    try {
      const { rows } = await pool.query<{ is_new: boolean; is_leader: boolean }>({
        name: 'beat',
        text: beatStatement,
        values: [processId, GONE_AFTER_MS],
      })
      isLeader = rows[0]?.is_leader ?? false
      const wasSteady = isSteady()
      lastBeatAt = performance.now()
      await onBeat?.({ isNew: rows[0]?.is_new ?? false, isSteady: wasSteady })
    } catch (error) {
      isLeader = false
      log.warn({ err: error }, 'this process could not make itself known')
    }
  }

  function beatOnce() {
    beating ??= beat().finally(() => {
      beating = null
    })
  }

  beatOnce()
  const timer = setInterval(beatOnce, everyMs)
  timer.unref()
  return {
    isLeader: () => isLeader,
    isSteady,
    async close() {
      clearInterval(timer)
      await beating
      await pool.query('delete from app_process where id = $1::uuid', [processId]).catch(() => undefined)
    },
  }
}
