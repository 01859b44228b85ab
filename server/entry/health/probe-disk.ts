import type pg from 'pg'
import { isDiskFull } from '@/db/error'

/** One look serves all who ask within this time: anyone may ask, as often as they like. */
const KEPT_MS = 2_000
/** Exceeds its memory, so that PostgreSQL writes a temporary 2 MB file beside its tables. */
const PROBE = `
  select set_config('work_mem', '64kB', true);
  with kept as materialized (select repeat('x', 1000) as text from generate_series(1, 2000))
  select sum(length(text)) from kept`

const looks = new WeakMap<object, { readonly at: number; readonly isFull: Promise<boolean> }>()

/** Whether the disk of the database is full. Rejects while the database does not answer. */
export function probeDisk(pool: Pick<pg.Pool, 'query'>, now = Date.now()): Promise<boolean> {
  const last = looks.get(pool)
  if (last && now - last.at < KEPT_MS && now >= last.at) return last.isFull
  const isFull = pool.query(PROBE).then(
    () => false,
    (error: unknown) => {
      if (isDiskFull(error)) return true
      throw error
    },
  )
  looks.set(pool, { at: now, isFull })
  return isFull
}
