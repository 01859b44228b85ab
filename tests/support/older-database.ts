import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { migrateDatabase } from '@/db/migrate'
import { createTestDatabase, type TestDatabase } from './database'

/** A database as an older release left it: migrated up to and with the migration of this tag (its file's name). */
export async function createOlderDatabase(lastTag: string): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'triade-migrations-'))
  await cp(resolve('db/migrations'), folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8')) as { entries: { tag: string }[] }
  const last = entries.findIndex(({ tag }) => tag === lastTag)
  if (last < 0) throw new Error(`There is no migration ${lastTag}.`)
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, last + 1) }))
  const database = await createTestDatabase({ empty: true })
  await migrateDatabase(database.pool, folder)
  await rm(folder, { recursive: true })
  return database
}
