import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { cleanName } from '@/domain/person/clean-name'
import type { TestDatabase } from '../support/database'
import { createOlderDatabase } from '../support/older-database'

const kept = ['Lise Aubert', 'D’Hondt-Léger (2)', 'مريم بن عبد الله', 'Zoe\u0301 Le Goff'.normalize('NFC')]
const odd = [
  '  Lise \u200b  Aubert ',
  'Lise\nAu\u00adbert\u2028\t',
  '\u202eesiL\u202c \u2066Aubert\u2069',
  'Lise\u{e0041}\u{e0042}\u{e007f} Aubert\ufeff',
  'Ame\u0301lie\u00a0\u3000Roy\u3164',
]
const unseen = ['', '  ', '\u200b\u2060', '\u3164\u2800']
let database: TestDatabase
beforeAll(async () => {
  database = await createOlderDatabase('0005_administrator')
})
afterAll(() => database.close())

test('names that an older release kept are cleaned as they would be now, and none is empty', async () => {
  const ids = new Map<string, string>([...kept, ...odd, ...unseen].map((name) => [randomUUID(), name]))
  for (const [id, name] of ids) {
    const email = `${id}@example.org`
    await database.pool.query('insert into "user" (id, name, email) values ($1, $2, $3)', [id, name, email])
    await database.pool.query(
      `insert into cohort (id, name, grid_key, grid_version, plan, settings, created_by) values ($1::text::uuid, $2, 'cep', 1, '{}', '{}', $1::text)`,
      [id, name],
    )
  }
  await migrateDatabase(database.pool)
  for (const [table, nameless] of [
    ['"user"', 'Sans nom'],
    ['cohort', 'Promotion'],
  ]) {
    const { rows } = await database.pool.query<{ id: string; name: string }>(
      `select id::text, name from ${table}`,
    )
    expect(rows).toHaveLength(ids.size)
    for (const { id, name } of rows) expect(name).toBe(cleanName(ids.get(id) ?? '') || nameless)
  }
})

test('the database keeps no empty name', async () => {
  const empty = database.pool.query(`insert into "user" (id, name, email) values ('x', ' ', 'x@example.org')`)
  await expect(empty).rejects.toMatchObject({ constraint: 'user_has_a_name' })
})
