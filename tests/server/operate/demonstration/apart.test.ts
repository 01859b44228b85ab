import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  account,
  cohort,
  joinLink,
  libraryItem,
  liveSessionSeat,
  mail,
  membership,
  session,
  user,
} from '@/db/schema'
import { setDemonstrationApart } from '@/server/operate/demonstration/apart/set-apart'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  type ServerStage,
} from '../../../support/server-stage'

/** An installation as releases before left it, where nothing kept personas from the organisation. */

let stage: ServerStage
let real: Cast
let claire: Person
let sandrine: Person
let demoCohortId: string
let orphaned: string
/** Grids: by a persona for the organisation, unused and used there; the organisation's own, and a copy of it inside. */
let grids: Record<'unused' | 'used' | 'theirs' | 'copy', string>
let onTheirs: string
const origin = 'https://triade.example.org'

beforeAll(async () => {
  stage = await openServerStage()
  real = await castLiveSession(stage)
  sandrine = await stage.persona('Sandrine Bellec')
  ;({ cohortId: demoCohortId } = await stage.as(sandrine).cohort.create({ name: 'Promotion CEP Lyon' }))
  const inDemo = (role: 'learner' | 'supervisor') => ({ cohortId: demoCohortId, role })
  claire = await stage.persona('Claire Personnage', inDemo('supervisor'))
  const [ines, thomas] = [
    await stage.persona('Inès Marchetti', inDemo('learner')),
    await stage.persona('Thomas Guérin', inDemo('learner')),
  ]
  const { db, pool } = stage.database
  await pool.query('alter table membership disable trigger membership_apart')
  await db.insert(membership).values({ cohortId: real.cohortId, userId: claire.id, role: 'supervisor' })
  const { liveSessionId } = await stage.as(real.coordinator).liveSession.schedule({
    ...aWish(real),
    advisorId: real.otherLearner.id,
    supervisorIds: [claire.id],
    scenarioKey: 'kevin',
  })
  await stage
    .as(claire)
    .liveSession.room({ liveSessionId })
    .catch(() => null)
  ;({ cohortId: orphaned } = await stage.as(real.stranger).cohort.create({ name: 'Confiée' }))
  const heir = await stage.member('Nora Voisine', orphaned, 'supervisor')
  await db
    .update(membership)
    .set({ userId: sandrine.id })
    .where(and(eq(membership.cohortId, orphaned), eq(membership.userId, real.stranger.id)))
  await db.insert(joinLink).values({
    id: randomUUID(),
    cohortId: orphaned,
    role: 'learner',
    createdBy: sandrine.id,
    expiresAt: new Date(Date.now() + 86_400_000),
  })
  await pool.query('alter table membership enable trigger membership_apart')
  expect(heir.demo).toBe(false)

  const make = async (who: Person, cohortId: string, from: string) => {
    const grid = { cohortId, kind: 'grid', key: from, owner: 'cohort' } as const
    const { key } = await stage.as(who).library.copy(grid)
    await stage.as(who).library.publish({ cohortId, kind: 'grid', key, revision: 0 })
    return key
  }
  const give = (key: string) =>
    db.update(libraryItem).set({ owner: 'organisation', cohortId: null }).where(eq(libraryItem.key, key))
  grids = {
    unused: await make(sandrine, demoCohortId, 'oars'),
    used: await make(sandrine, demoCohortId, 'oars'),
    theirs: await make(real.coordinator, real.cohortId, 'oars'),
    copy: await make(sandrine, demoCohortId, 'oars'),
  }
  for (const key of [grids.unused, grids.used, grids.theirs]) await give(key)
  await db.update(libraryItem).set({ family: grids.theirs }).where(eq(libraryItem.key, grids.theirs))
  await db.update(libraryItem).set({ family: grids.theirs }).where(eq(libraryItem.key, grids.copy))
  await db.update(cohort).set({ gridKey: grids.used, gridVersion: 1 }).where(eq(cohort.id, orphaned))
  await db.update(cohort).set({ gridKey: grids.theirs, gridVersion: 1 }).where(eq(cohort.id, demoCohortId))
  const wish = {
    ...aWish({ cohortId: demoCohortId, advisor: ines, beneficiary: thomas, supervisor: claire }),
  }
  const plan = (await stage.as(sandrine).cohort.schedulingChoices({ cohortId: demoCohortId })).plan
  ;({ liveSessionId: onTheirs } = await stage.as(sandrine).liveSession.schedule({
    ...wish,
    plan: { ...plan, phases: (await gridPhases(grids.theirs)).map((phase) => phase) },
  }))

  await db.insert(account).values({
    id: randomUUID(),
    accountId: 'eve',
    providerId: 'university',
    userId: claire.id,
  })
  await db.update(user).set({ emailVerified: true }).where(eq(user.id, claire.id))
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.insert(session).values({ id: 'inside', token: 'inside', userId: claire.id, expiresAt })
  await setDemonstrationApart(stage.runtime, origin)
}, 120_000)
afterAll(() => stage.close())

async function gridPhases(key: string): Promise<{ key: string; minutes: number }[]> {
  const { rows } = await stage.database.pool.query<{ phases: { key: string; minutes: number }[] }>(
    `select content -> 'phases' as phases from observation_grid where key = $1`,
    [key],
  )
  return (rows[0]?.phases ?? []).map(({ key: phase, minutes }) => ({ key: phase, minutes }))
}

const itemOf = async (key: string) =>
  (await stage.database.db.select().from(libraryItem).where(eq(libraryItem.key, key)))[0]
const rolesIn = async (cohortId: string) =>
  Object.fromEntries(
    (
      await stage.database.db
        .select({ name: user.name, role: membership.role })
        .from(membership)
        .innerJoin(user, eq(user.id, membership.userId))
        .where(eq(membership.cohortId, cohortId))
    ).map(({ name, role }) => [name, role]),
  )
const actsIn = async (cohortId: string) => {
  const { rows } = await stage.database.pool.query<{ act: string }>(
    'select act from cohort_act where cohort_id = $1 order by at',
    [cohortId],
  )
  return rows.map(({ act }) => act)
}

describe('the start that sets the demonstration apart', () => {
  test('ends memberships of personas outside it, and tells the journal and the coordinators', async () => {
    expect(await rolesIn(real.cohortId)).not.toHaveProperty('Claire Personnage')
    expect(await actsIn(real.cohortId)).toContain('personaEnded')
    const letters = await stage.database.db.select().from(mail).where(eq(mail.kind, 'personasEnded'))
    expect(letters.map(({ toUserId, cohortId }) => [toUserId, cohortId])).toContainEqual([
      real.coordinator.id,
      real.cohortId,
    ])
    expect(letters[0]?.about).toMatchObject({ url: expect.stringContaining(`${origin}/cohorts/`) })
    // Inside it they are what they were.
    expect(await rolesIn(demoCohortId)).toMatchObject({ 'Claire Personnage': 'supervisor' })
  })

  test('leaves no cohort without a coordinator', async () => {
    expect(await rolesIn(orphaned)).toEqual({ 'Nora Voisine': 'coordinator' })
    expect(await actsIn(orphaned)).toEqual(
      expect.arrayContaining(['coordinationHandedOver', 'personaEnded', 'linkRevoked']),
    )
  })

  test('shuts the doors that personas opened there', async () => {
    const open = await stage.database.db
      .select()
      .from(joinLink)
      .where(and(eq(joinLink.createdBy, sandrine.id), isNull(joinLink.revokedAt)))
    expect(open.filter(({ cohortId }) => cohortId === orphaned)).toEqual([])
  })

  test('gives what they wrote for the organisation back, unless the organisation uses it', async () => {
    expect(await itemOf(grids.unused)).toMatchObject({ owner: 'cohort', cohortId: demoCohortId })
    expect(await itemOf(grids.used)).toMatchObject({ owner: 'organisation', archivedAt: null })
  })

  test('takes copies of what the organisation wrote out of the demonstration, and deletes none', async () => {
    const copy = await itemOf(grids.copy)
    expect(copy).toMatchObject({ owner: 'organisation', cohortId: null })
    expect(copy?.archivedAt).not.toBeNull()
    const seen = (await stage.as(sandrine).library.list({ cohortId: demoCohortId, kind: 'grid' })).items
    expect(seen.map(({ key }) => key)).toContain(grids.unused)
    for (const key of [grids.used, grids.theirs, grids.copy])
      expect(seen.map((one) => one.key)).not.toContain(key)
  })

  test('ends the seats of personas in interviews on it, and gives the cohort a grid of its own realm', async () => {
    const seats = await stage.database.db
      .select()
      .from(liveSessionSeat)
      .where(and(eq(liveSessionSeat.liveSessionId, onTheirs), isNull(liveSessionSeat.endedAt)))
    expect(seats).toEqual([])
    const [found] = await stage.database.db.select().from(cohort).where(eq(cohort.id, demoCohortId))
    expect(found).toMatchObject({ gridKey: 'cep-entretien' })
  })

  test('leaves a persona no identity, no address that is believed, and no sign-in', async () => {
    const { db } = stage.database
    expect(await db.select().from(account).where(eq(account.userId, claire.id))).toEqual([])
    expect(await db.select().from(session).where(eq(session.userId, claire.id))).toEqual([])
    const [row] = await db.select().from(user).where(eq(user.id, claire.id))
    expect(row).toMatchObject({ emailVerified: false, demo: true })
  })

  test('changes nothing the second time', async () => {
    const everything = async () => {
      const tables = [
        'membership',
        'library_item',
        'cohort',
        'join_link',
        'cohort_act',
        'mail',
        'live_session_seat',
      ]
      const rows = await Promise.all(
        tables.map((name) => stage.database.pool.query(`select t::text as row from "${name}" t order by 1`)),
      )
      return rows.map((each) => each.rows)
    }
    const before = await everything()
    await setDemonstrationApart(stage.runtime, origin)
    expect(await everything()).toEqual(before)
  })
})

test('no row makes a persona a member outside the demonstration, whatever writes it', async () => {
  const stray = { cohortId: real.cohortId, userId: claire.id, role: 'learner' } as const
  await expect(stage.database.db.insert(membership).values(stray)).rejects.toMatchObject({
    cause: { code: '23001' },
  })
})
