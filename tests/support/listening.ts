import type pg from 'pg'
import { until } from './until'

/**
 * Opens a process on this database and waits until it listens: what the others tell before then is lost to it. Only for one that
 * has wake-ups.
 */
export async function onceListening<Opened>(
  pool: Pick<pg.Pool, 'query'>,
  open: () => Opened,
): Promise<Opened> {
  const before = await listeners(pool)
  const opened = open()
  await until('the process listens', async () =>
    (await listeners(pool)).some((each) => !before.includes(each)),
  )
  return opened
}

/** Process ids of the connections that listen to this database. */
export async function listeners(pool: Pick<pg.Pool, 'query'>): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'triade wake-ups'
     and datname = current_database() and state = 'idle' and query like 'listen%'`,
  )
  return rows.map(({ pid }) => pid)
}
