import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '@/domain/access/roles'
import { joinToken } from '@/server/people/membership/join-token'
import type { Person } from '@/server/people/sign-in/sign-in'
import type { ActsPage } from '@/server/training/cohort/acts'
import { openServerStage, origin, reasonFor, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let coordinator: Person
let cohortId: string
beforeAll(async () => {
  stage = await openServerStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  coordinator = await stage.person('Sandrine Bellec')
  cohortId = (await stage.as(coordinator).cohort.create({ name: 'Promotion Automne' })).cohortId
})

const renew = (role: Role) => stage.as(coordinator).cohort.renewJoinLink({ cohortId, role })
const tokenOf = ({ url }: { url: string }) => url.slice(`${origin}/join/`.length)
const join = (person: Person, token: string) => stage.as(person).cohort.join({ token })
const lookAt = (person: Person | null, token: string) => stage.as(person).cohort.invitation({ token })

async function roleOf(person: Person) {
  const { memberships } = await stage.as(person).person.me()
  return memberships.find((each) => each.cohortId === cohortId)?.role
}

describe('a join link', () => {
  test('brings a person who follows it into the cohort, in its role', async () => {
    const link = await renew('supervisor')
    expect(link.url.startsWith(`${origin}/join/`)).toBe(true)
    expect(link.expiresAt - link.createdAt).toBe(30 * 86_400_000)
    const claire = await stage.person('Claire Dubreuil')
    expect(await lookAt(claire, tokenOf(link))).toEqual({
      cohortName: 'Promotion Automne',
      role: 'supervisor',
      state: 'open',
      alreadyMember: false,
    })
    expect(await join(claire, tokenOf(link))).toEqual({ cohortId })
    expect(await roleOf(claire)).toBe('supervisor')
    expect(await lookAt(claire, tokenOf(link))).toMatchObject({ alreadyMember: true })
  })

  test('is shown to a person who is not signed in yet', async () => {
    expect(await lookAt(null, tokenOf(await renew('learner')))).toMatchObject({ state: 'open' })
  })

  test('may be followed twice, even once it has been revoked', async () => {
    const token = tokenOf(await renew('learner'))
    const ines = await stage.person('Inès Marchetti')
    await join(ines, token)
    expect(await join(ines, token)).toEqual({ cohortId })
    await stage.as(coordinator).cohort.revokeJoinLink({ cohortId, role: 'learner' })
    expect(await join(ines, token)).toEqual({ cohortId })
  })

  test('does not change the role of a member', async () => {
    const ines = await stage.member('Inès Marchetti', cohortId, 'learner')
    expect(await reasonFor(join(ines, tokenOf(await renew('supervisor'))))).toBe('alreadyMember')
    expect(await roleOf(ines)).toBe('learner')
  })

  test('stops working when it is revoked', async () => {
    const token = tokenOf(await renew('learner'))
    await stage.as(coordinator).cohort.revokeJoinLink({ cohortId, role: 'learner' })
    const late = await stage.person('Thomas Guérin')
    expect(await lookAt(late, token)).toMatchObject({ state: 'revoked' })
    expect(await reasonFor(join(late, token))).toBe('linkRevoked')
    expect(await roleOf(late)).toBeUndefined()
  })

  test('stops working when another takes its place, of its role only', async () => {
    const [old, other] = [await renew('learner'), await renew('supervisor')]
    const fresh = await renew('learner')
    expect(await lookAt(null, tokenOf(old))).toMatchObject({ state: 'revoked' })
    expect(await lookAt(null, tokenOf(fresh))).toMatchObject({ state: 'open' })
    expect(await stage.as(coordinator).cohort.joinLinks({ cohortId })).toEqual([fresh, other])
  })

  test('renewed by two at once leaves one', async () => {
    await Promise.all([renew('learner'), renew('learner'), renew('learner')])
    expect(await stage.as(coordinator).cohort.joinLinks({ cohortId })).toHaveLength(1)
  })

  test('expires after thirty days', async () => {
    const link = await renew('learner')
    vi.useFakeTimers({ now: link.expiresAt, toFake: ['Date'] })
    const late = await stage.person('Thomas Guérin').finally(() => undefined)
    expect(await lookAt(late, tokenOf(link))).toMatchObject({ state: 'expired' })
    expect(await reasonFor(join(late, tokenOf(link)))).toBe('linkRevoked')
    vi.useRealTimers()
    expect(await lookAt(late, tokenOf(link))).toMatchObject({ state: 'open' })
  })
})

describe('how many a link brings', () => {
  const people = (...names: string[]) => Promise.all(names.map((name) => stage.person(name)))
  const linkOf = async (role: Role) =>
    (await stage.as(coordinator).cohort.joinLinks({ cohortId })).find((link) => link.role === role)

  test('one person may come to coordinate, within seven days; the next is told that it has been used', async () => {
    const link = await renew('coordinator')
    expect(link).toMatchObject({ uses: 0, maxUses: 1 })
    expect(link.expiresAt - link.createdAt).toBe(7 * 86_400_000)
    const [first, second] = await people('Sophie Kermarrec', 'Olivier Étranger')
    await join(first as Person, tokenOf(link))
    expect(await lookAt(second as Person, tokenOf(link))).toMatchObject({
      state: 'usedUp',
      alreadyMember: false,
    })
    expect(await reasonFor(join(second as Person, tokenOf(link)))).toBe('linkUsedUp')
    expect(await roleOf(second as Person)).toBeUndefined()
    expect(await join(first as Person, tokenOf(link))).toEqual({ cohortId })
    expect(await linkOf('coordinator')).toMatchObject({ uses: 1, maxUses: 1 })
  })

  test('of many who come at once no more come in than it may bring', async () => {
    const token = tokenOf(await renew('coordinator'))
    const crowd = await people('A', 'B', 'C', 'D', 'E')
    const outcomes = await Promise.all(crowd.map((person) => reasonFor(join(person, token))))
    expect(outcomes.filter((reason) => reason === 'linkUsedUp')).toHaveLength(4)
    expect((await Promise.all(crowd.map(roleOf))).filter(Boolean)).toEqual(['coordinator'])
  })

  test('one person who presses twice counts once', async () => {
    const token = tokenOf(await renew('learner'))
    const ines = await stage.person('Inès Marchetti')
    await Promise.all([join(ines, token), join(ines, token), join(ines, token)])
    expect(await linkOf('learner')).toMatchObject({ uses: 1 })
  })

  test('a new link begins anew, and each member’s link is known', async () => {
    const link = await renew('learner')
    const ines = await stage.person('Inès Marchetti')
    await join(ines, tokenOf(link))
    expect(await renew('learner')).toMatchObject({ uses: 0 })
    const { rows } = await stage.database.pool.query(
      'select join_link_id from membership where user_id = $1',
      [ines.id],
    )
    expect(rows).toEqual([{ join_link_id: link.id }])
  })
})

describe('the journal of a cohort', () => {
  test('tells who gave, took or opened a way to a role', async () => {
    const token = tokenOf(await renew('learner'))
    const ines = await stage.person('Inès Marchetti')
    await join(ines, token)
    await join(ines, token)
    await renew('learner')
    await stage.as(coordinator).cohort.revokeJoinLink({ cohortId, role: 'learner' })
    await stage.as(coordinator).cohort.revokeJoinLink({ cohortId, role: 'learner' })
    const { lines } = await stage.as(coordinator).cohort.acts({ cohortId })
    expect(lines.map(({ act, actor, role, invitedBy }) => [act, actor, role, invitedBy])).toEqual([
      ['linkRevoked', 'Sandrine Bellec', 'learner', null],
      ['linkMade', 'Sandrine Bellec', 'learner', null],
      ['linkRevoked', 'Sandrine Bellec', 'learner', null],
      ['joined', 'Inès Marchetti', 'learner', 'Sandrine Bellec'],
      ['linkMade', 'Sandrine Bellec', 'learner', null],
      ['cohortCreated', 'Sandrine Bellec', 'coordinator', null],
    ])
  })

  test('is read page by page, each line once, and to its beginning', async () => {
    for (let count = 0; count < 15; count += 1) await renew('learner')
    const read: string[][] = []
    let cursor: string | null = null
    do {
      const page: ActsPage = await stage.as(coordinator).cohort.acts({ cohortId, cursor })
      read.push(page.lines.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== null)
    expect(read.length).toBeGreaterThan(2)
    const { rows } = await stage.database.pool.query<{ id: string }>(
      'select id from cohort_act where cohort_id = $1 order by at desc, id desc',
      [cohortId],
    )
    expect(read.flat()).toEqual(rows.map(({ id }) => id))
    expect(rows.length).toBe(30)
  })

  test('gives nothing of another cohort to a person who names one of its lines', async () => {
    const olivier = await stage.person('Olivier Étranger')
    const other = await stage.as(olivier).cohort.create({ name: 'Une autre' })
    const [line] = (await stage.as(olivier).cohort.acts({ cohortId: other.cohortId })).lines
    const { lines } = await stage.as(coordinator).cohort.acts({ cohortId, cursor: line?.id })
    expect(lines.map(({ act }) => act)).toEqual(['cohortCreated'])
    const nowhere = { cohortId, cursor: randomUUID() }
    expect(await stage.as(coordinator).cohort.acts(nowhere)).toEqual({ lines: [], next: null })
    await expect(stage.as(coordinator).cohort.acts({ cohortId, cursor: 'x' })).rejects.toThrow()
  })

  test('is added to and never changed', async () => {
    for (const statement of ['update cohort_act set actor_id = actor_id', 'delete from cohort_act']) {
      await expect(stage.database.pool.query(statement)).rejects.toThrow('append only')
    }
  })
})

describe('a token', () => {
  const unknown = { cohortName: null, role: null, state: 'unknown', alreadyMember: false }

  test('that this installation never gave out names nothing', async () => {
    const { id } = await renew('learner')
    const stranger = await stage.person('Olivier Étranger')
    for (const token of [joinToken('another secret', id), id, 'x', 'é'.repeat(64), '_'.repeat(64)]) {
      expect(await lookAt(stranger, token)).toEqual(unknown)
      expect(await reasonFor(join(stranger, token))).toBe('notFound')
    }
  })

  test('changed in any one character names nothing', async () => {
    const token = tokenOf(await renew('learner'))
    for (let at = 0; at < token.length; at += 1) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
      expect(await lookAt(null, changed)).toEqual(unknown)
    }
  })

  test('is kept nowhere', async () => {
    const token = tokenOf(await renew('learner'))
    const { rows } = await stage.database.pool.query('select * from join_link')
    expect(JSON.stringify(rows)).not.toContain(token.slice(24))
  })
})
