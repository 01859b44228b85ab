import { z } from 'zod'
import { errorCode } from '@/db/error'
import type { Queryable } from '@/server/platform/queryable'

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

export function damagedBackup(): BackupError {
  return new BackupError('This file is not a backup of Triade, or it is damaged: take another one.')
}

/** What is wrong with a file that cannot be read or written, as one sentence; undefined for another error. */
export function fileFault(error: unknown, name: string): string | undefined {
  switch (errorCode(error)) {
    case 'ENOENT':
      return `There is no ${name}: check its name, and that its folder exists.`
    case 'EISDIR':
      return `${name} is a folder: name a file.`
    case 'ENOTDIR':
      return `${name} lies below a file: name another one.`
    case 'EACCES':
    case 'EPERM':
      return `This account may not use ${name}: change its owner, or run this as its owner.`
    case 'EROFS':
      return `${name} is on a disk that can only be read: name another place.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk of ${name} is full: make room, or name another place.`
    case 'ENAMETOOLONG':
      return 'The name of that file is longer than this system takes: name another one.'
    case 'EIO':
      return `The disk of ${name} cannot be read or written: check it, or take another copy.`
    default:
      return undefined
  }
}

/** Reads one line. @throws BackupError when the text is not a line of a backup */
export function readLine(text: string): Line {
  try {
    return line.parse(JSON.parse(text))
  } catch {
    throw damagedBackup()
  }
}

/** Hashes of the migrations applied to this database, in order. */
export async function migrationHashes(database: Queryable): Promise<string[]> {
  const { rows } = await database.query<{ hash: string }>(
    'select hash from drizzle.__drizzle_migrations order by created_at',
  )
  return rows.map(({ hash }) => hash)
}
