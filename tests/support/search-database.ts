import type pg from 'pg'

/**
 * Where each of these texts stands in the whole database: « table.column », once each, in order. Every column of every table is looked
 * through, whatever its type; bytes as the text they hold. Capitals do not count.
 */
export async function searchDatabase(pool: pg.Pool, texts: readonly string[]): Promise<string[]> {
  const { rows: columns } = await pool.query<{ schema: string; table: string; column: string; type: string }>(
    `select column_.table_schema as schema, column_.table_name as table, column_.column_name as column,
       column_.data_type as type
     from information_schema.columns column_
     join information_schema.tables table_ using (table_schema, table_name)
     where table_type = 'BASE TABLE' and column_.table_schema not in ('pg_catalog', 'information_schema')
     order by 1, 2, 3`,
  )
  if (columns.length === 0) throw new Error('no column to search')
  const needles = texts.map((text) => text.toLowerCase())
  const found: string[] = []
  for (const { schema, table, column, type } of columns) {
    const value = `row."${column}"`
    const [looked, wanted] =
      type === 'bytea' ? [`encode(${value}, 'hex')`, needles.map(hexOf)] : [`lower(${value}::text)`, needles]
    const { rows } = await pool.query(
      `select from "${schema}"."${table}" row where exists (
         select from unnest($1::text[]) needle where strpos(${looked}, needle) > 0) limit 1`,
      [wanted],
    )
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}

function hexOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex')
}
