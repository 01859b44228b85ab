import { afterAll, beforeAll, expect, test } from 'vitest'
import { pseudonymOf } from '@/domain/erasure/pseudonym'
import { emptyRows } from '@/server/privacy/erasure/empty-rows'
import { createTestDatabase, type TestDatabase } from '../../../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.pool.query(`create table remark (
    id int primary key, author text not null, called text not null, address text not null, said text not null, note text,
    answers jsonb not null, kind text not null)`)
})
afterAll(() => database.close())

test('rows that stay lose names, addresses and words, whatever their columns allow; rows of others are left alone', async () => {
  const row = { called: 'Inès', address: 'ines@example.org', said: 'merci', note: 'merci', kind: 'plain' }
  const rows = [
    { id: 1, author: 'ines', ...row, answers: { said: 'merci' } },
    { id: 2, author: 'thomas', ...row, answers: { said: 'merci' } },
  ]
  await database.pool.query(`insert into remark select * from jsonb_populate_recordset(null::remark, $1)`, [
    JSON.stringify(rows),
  ])
  await emptyRows(
    database.pool,
    {
      table: 'remark',
      owner: 'author',
      columns: {
        author: 'person',
        called: 'name',
        address: 'address',
        kind: 'plain',
        said: 'words',
        note: 'words',
        answers: 'words',
      },
    },
    { personId: 'ines', number: 4, erasedAt: '2026-11-27T08:00:00.000Z' },
  )
  const { rows: left } = await database.pool.query('select * from remark order by id')
  expect(left).toEqual([
    {
      id: 1,
      author: 'ines',
      called: pseudonymOf(4),
      address: 'erased-4@erased.invalid',
      said: '',
      note: null,
      answers: null,
      kind: 'plain',
    },
    rows[1],
  ])
})
