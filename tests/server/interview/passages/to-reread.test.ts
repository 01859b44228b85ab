import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { passage, passageToReread } from '@/db/schema'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let passageId: string
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage)
  await playUntil(stage, cast, 'debrief')
  passageId = randomUUID()
  await stage.as(cast.supervisor).recording.keepPassage({
    liveSessionId: cast.liveSessionId,
    passageId,
    name: 'La question',
    fromMs: 0,
    toMs: 9_000,
  })
})

const put = (person: Person, isToReread: boolean, of = passageId) =>
  stage.as(person).recording.setToReread({ liveSessionId: cast.liveSessionId, passageId: of, isToReread })
const toReread = async (person: Person) => (await stage.as(person).today.lookBack()).passages
const rows = () =>
  stage.database.db.select().from(passageToReread).where(eq(passageToReread.passageId, passageId))

describe('a passage that a person reads again', () => {
  it('is a way to its moment on the page of that person alone, until they take it out', async () => {
    await put(cast.advisor, true)
    await put(cast.advisor, true)
    expect(await toReread(cast.advisor)).toMatchObject([
      { passageId, liveSessionId: cast.liveSessionId, name: 'La question', fromMs: 0 },
    ])
    expect(await toReread(cast.supervisor)).toEqual([])
    const told = (person: Person) =>
      stage.as(person).recording.passages({ liveSessionId: cast.liveSessionId })
    expect(await told(cast.advisor)).toMatchObject([{ isToReread: true }])
    expect(await told(cast.supervisor)).toMatchObject([{ isToReread: false }])
    await put(cast.advisor, false)
    await put(cast.advisor, false)
    expect(await toReread(cast.advisor)).toEqual([])
  })

  it('goes with the passage when its author deletes it', async () => {
    await put(cast.advisor, true)
    await stage.as(cast.supervisor).recording.deletePassage({ liveSessionId: cast.liveSessionId, passageId })
    expect(await toReread(cast.advisor)).toEqual([])
    expect(await rows()).toEqual([])
  })

  it('is not found without a seat, in another interview, or where there is none', async () => {
    expect(await reasonFor(put(cast.coordinator, true))).toBe('notFound')
    expect(await reasonFor(put(cast.advisor, true, randomUUID()))).toBe('notFound')
    const theirs = passageId
    cast = await castLiveSession(stage)
    await playUntil(stage, cast, 'debrief')
    expect(await reasonFor(put(cast.advisor, true, theirs))).toBe('notFound')
    expect(await rows()).toEqual([])
  })

  it('of an interview whose seat has ended is told no more', async () => {
    await put(cast.advisor, true)
    await stage
      .as(cast.coordinator)
      .cohort.removeMembers({ cohortId: cast.cohortId, personIds: [cast.advisor.id] })
    expect(await toReread(cast.advisor)).toEqual([])
  })

  it('is one of the five latest that were put there', async () => {
    const { liveSessionId, advisor } = cast
    const more = Array.from({ length: 6 }, (_, index) => ({
      id: randomUUID(),
      liveSessionId,
      userId: advisor.id,
      name: `n° ${index}`,
      fromMs: index,
      toMs: 9_000,
    }))
    await stage.database.db.insert(passage).values(more)
    await stage.database.db.insert(passageToReread).values(
      more.map(({ id, fromMs }) => ({
        passageId: id,
        userId: advisor.id,
        at: new Date(1_000 * (fromMs + 1)),
      })),
    )
    expect((await toReread(advisor)).map(({ name }) => name)).toEqual([
      'n° 5',
      'n° 4',
      'n° 3',
      'n° 2',
      'n° 1',
    ])
  })
})
