import { vi } from 'vitest'
import type { TestDatabase } from './database'

/** How PostgreSQL reads what the first statement of this kind asks for, of those that this work sends outside a transaction. */
export async function planOf(
  { pool }: TestDatabase,
  kind: RegExp,
  work: () => Promise<unknown>,
): Promise<string> {
  const sent = vi.spyOn(pool, 'query')
  await work()
  const calls = sent.mock.calls as unknown as [{ text: string }, unknown[]][]
  sent.mockRestore()
  const found = calls.find(([{ text }]) => kind.test(text))
  if (!found) throw new Error(`No statement is like ${kind}.`)
  const [{ text }, values] = found
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
