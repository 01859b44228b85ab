import type pg from 'pg'

/** Writes down that a backup was written. */
export async function recordBackup(pool: pg.Pool, rows: number, bytes: number): Promise<void> {
  await pool.query('insert into app_backup (rows, bytes) values ($1, $2)', [rows, bytes])
}
