import pg from 'pg'

export type Statement = { text: string; values: unknown[] }
type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  Plans?: Plan[]
}

const scans = ['Seq Scan', 'Index Scan', 'Index Only Scan']

/** What the database is told meanwhile, by whatever connection. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const found: Statement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text?: string; values?: unknown[] }, unknown]
    const text = typeof first === 'string' ? first : first.text
    const values = Array.isArray(second) ? second : typeof first === 'string' ? [] : (first.values ?? [])
    if (text) found.push({ text, values })
    return Reflect.apply(original, this, args) as never
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return found
}

/** Of statements that are the same but for their values, the first. */
export function readsAmong(statements: readonly Statement[]): Statement[] {
  const reads = statements.filter(({ text }) => /^\s*(?:select|with)\b/iu.test(text))
  return [...new Map(reads.toReversed().map((each) => [each.text, each])).values()]
}

/**
 * Tables of `growing` that a statement must read entirely: the planner, told that this costs nearly everything, finds
 * no other way. On small tables a scan is cheapest, so the real plan would prove nothing.
 */
export async function readWhole(
  pool: pg.Pool,
  growing: readonly string[],
  { text, values }: Statement,
): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('set enable_seqscan = off')
    const plan = await explain(client, 'format json', { text, values })
    return nodesOf(plan)
      .filter((node) => scans.includes(node['Node Type']) && !node['Index Cond'])
      .map((node) => node['Relation Name'] ?? '')
      .filter((table) => growing.includes(table))
  } finally {
    await client.query('reset enable_seqscan')
    client.release()
  }
}

/** How many rows of a table a statement reads, as its planner chooses. */
export async function rowsRead(pool: pg.Pool, table: string, statement: Statement): Promise<number> {
  const plan = await explain(pool, 'analyze, format json', statement)
  return nodesOf(plan)
    .filter((node) => [...scans, 'Bitmap Heap Scan'].includes(node['Node Type']))
    .filter((node) => node['Relation Name'] === table)
    .reduce((sum, node) => sum + (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 0), 0)
}

async function explain(
  on: Pick<pg.Pool, 'query'> | pg.PoolClient,
  options: string,
  { text, values }: Statement,
) {
  const { rows } = await on.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (${options}) ${text}`, values)
  return rows[0]?.['QUERY PLAN'].map(({ Plan: plan }) => plan) ?? []
}

function nodesOf(plans: readonly Plan[]): readonly Plan[] {
  return plans.flatMap((plan) => [plan, ...nodesOf(plan.Plans ?? [])])
}
