import type pg from 'pg'
import type { Logger } from '@/server/log'

/** This process among those at work on the same database. */
export type Registry = {
  /** Whether it is for this process to do what one of them must do. For a moment two may think so, or none. */
  isFirst(): boolean
  /** Whether no beat is missing: after an outage of the database the other processes only seem to be gone. */
  isSteady(): boolean
  close(): Promise<void>
}

type Options = {
  pool: Pick<pg.Pool, 'query'>
  processId: string
  log: Logger
  /** Called after each beat. `isNew`: the process was not known before it. `isSteady`: the last beat is not long past. */
  beaten?: (beat: { isNew: boolean; isSteady: boolean }) => Promise<void>
  everyMs?: number
}

export const BEAT_EVERY_MS = 3_000
/** Whoever has not been seen for so long, in milliseconds, is taken for gone. */
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
) as is_first from beat`

/** Makes this process known, and keeps it so by a beat every 3 s. What fails is tried again with the next beat. */
export function openRegistry(options: Options): Registry {
  const { pool, processId, log, beaten, everyMs = BEAT_EVERY_MS } = options
  let isFirst = false
  let lastBeatAt: number | null = null
  let beating: Promise<void> | null = null

  const isSteady = () => lastBeatAt === null || performance.now() - lastBeatAt < GONE_AFTER_MS

  async function beat() {
    try {
      const { rows } = await pool.query<{ is_new: boolean; is_first: boolean }>({
        name: 'beat',
        text: beatStatement,
        values: [processId, GONE_AFTER_MS],
      })
      isFirst = rows[0]?.is_first ?? false
      const wasSteady = isSteady()
      lastBeatAt = performance.now()
      await beaten?.({ isNew: rows[0]?.is_new ?? false, isSteady: wasSteady })
    } catch (error) {
      isFirst = false
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
    isFirst: () => isFirst,
    isSteady,
    async close() {
      clearInterval(timer)
      await beating
      await pool.query('delete from app_process where id = $1::uuid', [processId]).catch(() => undefined)
    },
  }
}
