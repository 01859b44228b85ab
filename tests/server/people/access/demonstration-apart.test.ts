import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryItem, membership, user } from '@/db/schema'
import { writeContentFile } from '@/domain/exchange/content-file'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { people } from '@/server/operate/demonstration/people'
import { seedDemo } from '@/server/operate/demonstration/seed-demo'
import { demoCohortId } from '@/server/operate/demonstration/write-cohort'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
} from '../../../support/server-stage'

/** What a stranger could do who entered as a persona, in an installation where people work. */

let stage: ServerStage
let real: Cast
/** Sandrine Bellec, who coordinates the demonstration: anyone may be her. */
let stranger: Person
/** A real coordinator's situation, the organisation's and unpublished; and the published grid of theirs. */
let brief: string
let grid: string
const own = { cohortId: demoCohortId }

beforeAll(async () => {
  stage = await openServerStage()
  await seedDemo(stage)
  real = await castLiveSession(stage)
  const { id, name, form } = people.sandrine
  stranger = { id, name, form, email: `${id}@demonstration.invalid`, demo: true }
  const coordinator = stage.as(real.coordinator)
  const { cohortId } = real
  brief = await writtenByCoordinator()
  const copied = await coordinator.library.copy({
    cohortId,
    kind: 'grid',
    key: 'oars',
    owner: 'organisation',
  })
  grid = copied.key
  await coordinator.library.publish({ cohortId, kind: 'grid', key: grid, revision: 0 })
}, 120_000)
afterAll(() => stage.close())

const as = (person: Person) => stage.as(person)

/** A situation of the organisation that no one has published. */
async function writtenByCoordinator(): Promise<string> {
  const item = { cohortId: real.cohortId, kind: 'scenario' } as const
  const coordinator = as(real.coordinator)
  const { key } = await coordinator.library.copy({ ...item, key: 'gerard', owner: 'organisation' })
  await stage.database.db.update(libraryItem).set({ family: key }).where(eq(libraryItem.key, key))
  await coordinator.library.openBrief({ ...item, key })
  return key
}

const itemsOf = async (who: Person, cohortId: string, kind: 'grid' | 'scenario') =>
  (await as(who).library.list({ cohortId, kind })).items.map(({ key }) => key)

describe('a visitor who enters as a persona', () => {
  test('is not told of the organisation’s situations and grids', async () => {
    expect(await itemsOf(stranger, demoCohortId, 'scenario')).not.toContain(brief)
    expect(await itemsOf(stranger, demoCohortId, 'grid')).not.toContain(grid)
    const starting = await as(stranger).cohort.startingGrids()
    expect(starting.map(({ key }) => key)).not.toContain(grid)
    const { grids } = await as(stranger).cohort.settings(own)
    expect(grids.map(({ key }) => key)).not.toContain(grid)
  })

  test('reads no brief and no trap that a real coordinator wrote', async () => {
    const item = { ...own, kind: 'scenario', key: brief } as const
    expect(await reasonFor(as(stranger).library.openBrief(item))).toBe('notFound')
    expect(await reasonFor(as(stranger).library.editor(item))).toBe('notFound')
    expect(await reasonFor(as(stranger).library.copy({ ...item, owner: 'cohort' }))).toBe('notFound')
  })

  test('gives nothing to the organisation: neither new, nor copied, nor shared, nor from a file', async () => {
    const before = await itemsOf(real.coordinator, real.cohortId, 'grid')
    const copied = await as(stranger).library.copy({ ...own, kind: 'grid', key: 'oars', owner: 'cohort' })
    const text = writeContentFile('grid', [{ ...cepEntretienV1, key: 'brought-in' }])
    const upload = { ...own, kind: 'grid', owner: 'organisation', locale: 'fr', text } as const
    const told = [
      await reasonFor(as(stranger).library.create({ ...own, kind: 'scenario', owner: 'organisation' })),
      await reasonFor(
        as(stranger).library.copy({ ...own, kind: 'grid', key: 'oars', owner: 'organisation' }),
      ),
      await reasonFor(as(stranger).library.share({ ...own, kind: 'grid', key: copied.key })),
      await reasonFor(as(stranger).exchange.check(upload)),
      await reasonFor(as(stranger).exchange.bringIn({ ...upload, chosen: [{ index: 0, way: 'new' }] })),
    ]
    expect(told).toEqual(['roleMayNot', 'roleMayNot', 'itemReadOnly', 'roleMayNot', 'roleMayNot'])
    expect(await itemsOf(real.coordinator, real.cohortId, 'grid')).toEqual(before)
  })

  test('joins no cohort of the organisation, though they were given its link', async () => {
    const { url } = await as(real.coordinator).cohort.renewJoinLink({
      cohortId: real.cohortId,
      role: 'supervisor',
    })
    const token = url.split('/').at(-1) ?? ''
    expect(await reasonFor(as(stranger).cohort.join({ token }))).toBe('demonstrationApart')
    expect(await as(stranger).cohort.invitation({ token })).toMatchObject({ state: 'forAccounts' })
    // Nor does a row that is there all the same open anything.
    const { db, pool } = stage.database
    await pool.query('alter table membership disable trigger membership_apart')
    await db.insert(membership).values({ cohortId: real.cohortId, userId: stranger.id, role: 'coordinator' })
    await pool.query('alter table membership enable trigger membership_apart')
    expect(await reasonFor(as(stranger).cohort.members({ cohortId: real.cohortId }))).toBe('notFound')
    await db
      .delete(membership)
      .where(and(eq(membership.cohortId, real.cohortId), eq(membership.userId, stranger.id)))
  })

  test('makes cohorts of the demonstration only', async () => {
    const { cohortId } = await as(stranger).cohort.create({ name: 'Une de plus' })
    const { pool } = stage.database
    const { rows } = await pool.query('select is_demo from cohort where id = $1', [cohortId])
    expect(rows).toEqual([{ is_demo: true }])
  })
})

test('a real learner does not read as a persona what they are to advise on', async () => {
  const coordinator = as(real.coordinator)
  const key = await writtenByCoordinator()
  await coordinator.library.publish({
    cohortId: real.cohortId,
    kind: 'scenario',
    key,
    revision: 0,
  })
  const asPersona = as(stranger)
  await asPersona.library.openBrief({ ...own, kind: 'scenario', key }).catch(() => null)
  const read = await asPersona.library.editor({ ...own, kind: 'scenario', key }).catch(() => null)
  await coordinator.liveSession.schedule({ ...aWish(real), scenarioKey: key })
  expect(read?.state ?? null).toBeNull()
})

describe('an account inside the demonstration', () => {
  test('is no way round it: from there it sees and gives what a persona does', async () => {
    const { db } = stage.database
    const inside = await stage.person('Solène Des-Deux-Côtés')
    await db.insert(membership).values({ cohortId: demoCohortId, userId: inside.id, role: 'coordinator' })
    await db.insert(membership).values({ cohortId: real.cohortId, userId: inside.id, role: 'coordinator' })
    await db.update(user).set({ administrator: true }).where(eq(user.id, inside.id))
    expect(await itemsOf(inside, demoCohortId, 'grid')).not.toContain(grid)
    expect(await itemsOf(inside, real.cohortId, 'grid')).toContain(grid)
    const there = { ...own, kind: 'grid', key: 'oars' } as const
    expect(await reasonFor(as(inside).library.copy({ ...there, owner: 'organisation' }))).toBe('roleMayNot')
    const { key } = await as(inside).library.copy({ ...there, owner: 'cohort' })
    expect(await reasonFor(as(inside).library.share({ ...own, kind: 'grid', key }))).toBe('itemReadOnly')
    const [made] = await db.select().from(libraryItem).where(eq(libraryItem.key, key))
    expect(made).toMatchObject({ owner: 'cohort', cohortId: demoCohortId })
  })
})
