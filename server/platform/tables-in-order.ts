import type { Queryable } from '@/server/platform/queryable'

/** Left out of backups: about this installation and its processes, or kept for a day. */
const transient = [
  'app_backup',
  'app_presence',
  'app_process',
  'app_release',
  'library_reader',
  'personal_archive',
  'personal_archive_part',
]

type Edge = { of: string; needs: string }

/** Names of all tables of a backup, each after the tables its rows refer to. `isWhole`: with those that a backup leaves out. */
export async function tablesInOrder(database: Queryable, { isWhole = false } = {}): Promise<string[]> {
  const { rows: tables } = await database.query<{ name: string }>(
    `select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1) order by relname`,
    [isWhole ? [] : transient],
  )
  const { rows: edges } = await database.query<Edge>(
    `select child.relname as of, parent.relname as needs from pg_constraint
     join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
     where contype = 'f' and conrelid <> confrelid`,
  )
  const ordered: string[] = []
  let left = tables.map(({ name }) => name)
  while (left.length > 0) {
    const free = left.filter((name) => !edges.some(({ of, needs }) => of === name && left.includes(needs)))
    if (free.length === 0) throw new Error('Tables refer to each other in a circle.')
    ordered.push(...free)
    left = left.filter((name) => !free.includes(name))
  }
  return ordered
}
