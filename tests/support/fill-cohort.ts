import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { attach } from '@/db/embedded/attach'
import { prepareHome } from '@/db/embedded/home'
import { membership, user } from '@/db/schema'
import { lettersOf } from './letters-of'
import { quietLog } from './quiet-log'

/** Brings so many learners into a cohort of a running server with an embedded database: « Apprenante 001 » and on. */
export async function fillCohort(dataDir: string, cohortId: string, count: number): Promise<void> {
  const running = await attach(await prepareHome(join(dataDir, 'postgres'), quietLog()))
  if (!running) throw new Error('no database runs there')
  const client = new pg.Client({ connectionString: running.url })
  await client.connect()
  try {
    const people = crowd(cohortId, count)
    await drizzle(client).insert(user).values(people)
    await drizzle(client)
      .insert(membership)
      .values(people.map(({ id: userId }) => ({ cohortId, userId, role: 'learner' as const })))
  } finally {
    await client.end()
  }
}

/** People to fill a cohort with. The only digits in an address are its person’s number: a search for it finds that person alone. */
export function crowd(cohortId: string, count: number) {
  const host = `${lettersOf(cohortId)}.example.org`
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0')
    const id = `${cohortId}-${number}`
    return { id, name: `Apprenante ${number}`, email: `apprenante.${number}@${host}` }
  })
}
