import type { Erased } from '@/domain/erasure/erased'
import { emptiedAddress, pseudonymOf } from '@/domain/erasure/pseudonym'
import type { Holding } from '@/domain/personal-data/kept-table'
import type { Queryable } from '@/server/platform/queryable'

type Emptied = {
  readonly table: string
  readonly owner: string
  readonly columns: Readonly<Record<string, Holding>>
}

const personal: readonly Holding[] = ['name', 'address', 'words', 'secret']

/** Takes names, addresses, words and secrets out of the rows a person owns in a table; the rows stay. */
export async function emptyRows(
  connection: Queryable,
  { table, owner, columns }: Emptied,
  { personId, number }: Erased,
): Promise<void> {
  const names = Object.keys(columns).filter((name) => personal.includes(columns[name] ?? 'plain'))
  if (names.length === 0) return
  const { rows } = await connection.query<{ name: string; type: string; nullable: boolean }>(
    `select column_name as name, data_type as type, is_nullable = 'YES' as nullable
     from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name = any ($2)`,
    [table, names],
  )
  const sets = rows.map(({ name, type, nullable }) => {
    if (nullable) return `"${name}" = null`
    if (type.startsWith('json')) return `"${name}" = 'null'`
    const holding = columns[name]
    return `"${name}" = ${holding === 'name' ? '$2' : holding === 'address' ? '$3' : `left($2, 0)`}`
  })
  await connection.query(
    `update "${table}" set ${sets.join(', ')} where "${owner}" = $1 and $2::text is not null and $3::text is not null`,
    [personId, pseudonymOf(number), emptiedAddress(number)],
  )
}
