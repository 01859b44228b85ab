import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { readErased } from '@/domain/erasure/erased'
import { pseudonymOf } from '@/domain/erasure/pseudonym'
import type { KeptTable } from '@/domain/personal-data/kept-table'
import { keptTables } from '@/domain/personal-data/kept-tables'
import type { Person } from '@/server/people/sign-in/sign-in'
import { erasedByHand } from '@/server/privacy/erasure/erased-by-hand'
import {
  casting,
  type ErasedRole,
  type ErasedState,
  type ErasureStage,
  erasedStates,
  leaveTraces,
  openErasureStage,
  playWithWords,
  roles,
  zelie,
} from '../../../support/erasure-stage'
import { searchDatabase } from '../../../support/search-database'
import { aWish, type Cast, reasonFor, send } from '../../../support/server-stage'

const cases = roles.flatMap((role) => erasedStates.map((state) => [role, state] as const))

/** What others wrote and noted, as this person reads it: facts without the erased person's own words. */
async function readBy(stage: ErasureStage, reader: Person, { liveSessionId }: Cast, but: Person) {
  const { events } = await stage.as(reader).liveSession.events({ liveSessionId, after: 0 })
  return events.map((event) =>
    event.type !== 'hidden' && event.actorId === but.id
      ? { seq: event.seq, type: event.type, at: event.at }
      : event,
  )
}

describe.each(cases)(
  'erasing a person who was %s, with an interview that is %s',
  (role: ErasedRole, state: ErasedState) => {
    let stage: ErasureStage
    let cast: Cast
    let person: Person
    beforeAll(async () => {
      stage = await openErasureStage()
      ;({ cast, person } = await casting(stage, role))
      await leaveTraces(stage, cast, person)
      await playWithWords(stage, cast, person, state)
      if (role === 'coordinator') {
        const invitee = { address: 'nora@example.org', name: 'Nora', role: 'learner' as const }
        await stage.as(person).cohort.invite({ cohortId: cast.cohortId, invitees: [invitee], language: 'fr' })
        const wish = { ...aWish(cast), scenarioKey: 'driss', observerIds: [] }
        const { liveSessionId } = await stage.as(person).liveSession.schedule(wish)
        await stage.as(person).liveSession.cancel({ liveSessionId, reason: zelie.words })
      }
      await stage.as(person).erasure.ask()
    })
    afterAll(() => stage.close())

    test('leaves no name, address or word of theirs in the whole database, but in the attendance register', async () => {
      const { database, as } = stage
      const before = await searchDatabase(database.pool, zelie.needles)
      expect(before).toContain('user.name')
      expect(before).toContain('mail.to_address')
      expect(before).toContain('invitation.address')
      const hasSeat = role !== 'coordinator' && role !== 'administrator'
      const wrote = role === 'coordinator' || (hasSeat && (state === 'debrief' || state === 'closed'))
      if (wrote) expect(before).toContain('live_session_text.body')
      const other = role === 'supervisor' ? cast.advisor : cast.supervisor
      const seen = await readBy(stage, other, cast, person)
      const carryOut = () =>
        as(cast.otherSupervisor).erasure.carryOut({ cohortId: cast.cohortId, personId: person.id })
      if (state === 'interview' && hasSeat) {
        expect(await reasonFor(carryOut())).toBe('interviewRunning')
        expect(await searchDatabase(database.pool, zelie.needles)).toEqual(before)
        await send(stage, cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
        seen.push(...(await readBy(stage, other, cast, person)).slice(seen.length))
      }
      expect(await carryOut()).toMatchObject({ pseudonym: pseudonymOf(1) })

      const isHeld = hasSeat && state !== 'scheduled'
      expect(await searchDatabase(database.pool, zelie.needles)).toEqual(
        isHeld ? ['attendance_name.name'] : [],
      )
      // The last supervisor opens what was sealed, so that it is not shut for good.
      const isOpened = role === 'supervisor' && state === 'interview'
      if (!isOpened) expect(await readBy(stage, other, cast, person)).toEqual(seen)
      const { people } = await as(other).liveSession.room({ liveSessionId: cast.liveSessionId })
      if (hasSeat) expect(people.find(({ personId }) => personId === person.id)?.name).toBe(pseudonymOf(1))
      expect(JSON.stringify(await readFile(join(stage.dataDir, 'erasures.jsonl'), 'utf8'))).not.toMatch(
        /z.lie/i,
      )
    })

    test('leaves no account to ask, to withdraw, to sign in, or to be erased again', async () => {
      const { database, as } = stage
      const counted = await database.pool.query(
        `select (select count(*) from session where user_id = $1) + (select count(*) from account where user_id = $1)
        + (select count(*) from membership where user_id = $1) as left`,
        [person.id],
      )
      expect(Number(counted.rows[0].left)).toBe(0)
      expect(await reasonFor(as(person).erasure.ask())).toBe('signedOut')
      expect(await reasonFor(as(person).erasure.withdraw())).toBe('erasureNotAsked')
      const again = { cohortId: cast.cohortId, personId: person.id }
      expect(await reasonFor(as(cast.otherSupervisor).erasure.carryOut(again))).toBe('notFound')
      const typed = { accountId: person.id, typedName: pseudonymOf(1) }
      expect(await reasonFor(as(cast.stranger).erasure.eraseAccount(typed))).toBe('notFound')
      const { erased } = readErased(await readFile(join(stage.dataDir, 'erasures.jsonl'), 'utf8'))
      expect(erased).toMatchObject([{ personId: person.id, number: 1 }])
    })
  },
)

/** The tables whose rows go with a row of another one. */
function goesWith(name: string): string[] {
  const table = Object.values(schema).find((each) => is(each, PgTable) && getTableConfig(each).name === name)
  if (!is(table, PgTable)) return []
  const { foreignKeys } = getTableConfig(table)
  const cascading = foreignKeys.filter(({ onDelete }) => onDelete === 'cascade')
  return cascading.map((key) => getTableConfig(key.reference().foreignTable).name)
}

test('every table that an erasure deletes from or empties says whose its rows are, goes with one, or is done by hand', () => {
  const tables: Readonly<Record<string, KeptTable>> = keptTables
  const isDone = (name: string): boolean =>
    name in erasedByHand || (tables[name]?.owner !== null && tables[name]?.erasure === 'deleted')
  const undone = Object.entries(tables).filter(
    ([name, { erasure, owner }]) =>
      (erasure === 'deleted' || erasure === 'emptied') &&
      owner === null &&
      !isDone(name) &&
      !goesWith(name).some(isDone),
  )
  expect(undone.map(([name]) => name)).toEqual([])
})
