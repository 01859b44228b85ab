import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cohort, observationGrid } from '@/db/schema'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import type { StoredGrid } from '@/domain/observation/read-grid'
import type { Person } from '@/server/people/sign-in/sign-in'
import { gridBeforeFamilies } from '../../../domain/observation/grid-before-families'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
})

const yann = builtInScenarios.find((scenario) => scenario.key === 'yann')
const secrets = {
  brief: yann?.privateBrief.fr ?? '',
  reveal: yann?.reveals[0]?.fact.fr ?? '',
  trap: yann?.trap.how.fr ?? '',
}
const roomOf = (person: Person) => stage.as(person).liveSession.room({ liveSessionId: cast.liveSessionId })
const holds = async (person: Person) => {
  const text = JSON.stringify(await roomOf(person))
  return Object.entries(secrets).flatMap(([name, secret]) =>
    text.includes(JSON.stringify(secret).slice(1, -1)) ? [name] : [],
  )
}

describe('the room', () => {
  test('names all people by seat, and the seat of the reader', async () => {
    const room = await roomOf(cast.observer)
    expect(room.viewer).toEqual({ personId: cast.observer.id, seat: 'observer' })
    expect(room.people.map(({ name, seat }) => [seat, name])).toEqual([
      ['advisor', 'Inès Marchetti'],
      ['beneficiary', 'Thomas Guérin'],
      ['supervisor', 'Claire Dubreuil'],
      ['observer', 'Léa Aubert'],
      ['observer', 'Hugo Perrin'],
    ])
    expect(room).toMatchObject({ cohort: { name: 'Promotion Printemps' }, lastSeq: 1, place: 'room' })
  })

  test('holds of the scenario what each seat may know before the debrief', async () => {
    await playUntil(stage, cast, 'locked')
    expect(await holds(cast.advisor)).toEqual([])
    expect(await holds(cast.observer)).toEqual([])
    expect(await holds(cast.beneficiary)).toEqual(['brief', 'reveal'])
    expect(await holds(cast.supervisor)).toEqual(['brief', 'reveal', 'trap'])
  })

  test('reads a grid that an earlier release stored without a table of families as the one of today', async () => {
    // No version ever changes: as a row of that release, written past the trigger.
    const store = (content: StoredGrid) =>
      stage.database.db.transaction(async (tx) => {
        await tx.execute(sql`set local session_replication_role = replica`)
        await tx.update(observationGrid).set({ content }).where(isFirstVersion)
      })
    const { key, version } = cepEntretienV1
    const isFirstVersion = and(eq(observationGrid.key, key), eq(observationGrid.version, version))
    await store(gridBeforeFamilies())
    await stage.database.db.update(cohort).set({ gridKey: key, gridVersion: version })
    const { liveSessionId } = await stage
      .as(cast.coordinator)
      .liveSession.schedule({ ...aWish(cast), scenarioKey: 'nadia' })
    expect((await stage.as(cast.advisor).liveSession.room({ liveSessionId })).grid).toEqual(cepEntretienV1)
    await store(cepEntretienV1)
  })

  test('holds the whole scenario for every seat once unsealed', async () => {
    await playUntil(stage, cast, 'debrief')
    for (const person of [cast.advisor, cast.beneficiary, cast.supervisor, cast.observer]) {
      expect(await holds(person)).toEqual(['brief', 'reveal', 'trap'])
    }
  })
})

describe('reading the facts', () => {
  const page = (after: number, limit: number) =>
    stage.as(cast.supervisor).liveSession.events({ liveSessionId: cast.liveSessionId, after, limit })

  test('goes page by page, and says when there is more', async () => {
    await playUntil(stage, cast, 'locked')
    const first = await page(0, 5)
    expect(first.events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5])
    expect(first).toMatchObject({ lastSeq: 8, more: true })
    const last = await page(5, 5)
    expect(last.events.map((event) => event.seq)).toEqual([6, 7, 8])
    expect(last.more).toBe(false)
    expect(await page(8, 5)).toMatchObject({ events: [], lastSeq: 8, more: false })
    expect(await page(99, 5)).toMatchObject({ events: [], lastSeq: 8, more: false })
  })
})
