import { z } from 'zod'
import type { Queryable } from '@/server/event-log/append'

/** One line of a backup, a gzipped text: a head, then each table followed by its rows, then the end. */
const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('head'),
    format: z.literal(1),
    takenAt: z.string(),
    /** Hashes of the migrations that the database had. */
    migrations: z.array(z.string()),
    /** The installation's secret, where it was generated and is stored in the data folder. */
    secret: z.string().nullable(),
  }),
  z.object({ kind: z.literal('table'), name: z.string().regex(/^[a-z_]+$/) }),
  z.object({ kind: z.literal('row'), row: z.record(z.string().regex(/^[a-z_]+$/), z.unknown()) }),
  z.object({ kind: z.literal('end'), rows: z.int() }),
])
export type Line = z.infer<typeof line>
export type Head = Extract<Line, { kind: 'head' }>

/** A backup that cannot be read; the message is one sentence for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** Reads one line. @throws BackupError when the text is not a line of a backup */
export function readLine(text: string): Line {
  try {
    return line.parse(JSON.parse(text))
  } catch {
    throw new BackupError('This file is not a backup of Triade, or it is damaged.')
  }
}

/** Hashes of the migrations applied to this database, in order. */
export async function migrationHashes(database: Queryable): Promise<string[]> {
  const { rows } = await database.query<{ hash: string }>(
    'select hash from drizzle.__drizzle_migrations order by created_at',
  )
  return rows.map(({ hash }) => hash)
}
