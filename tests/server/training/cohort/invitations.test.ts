import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '@/domain/access/roles'
import type { Person } from '@/server/people/sign-in/sign-in'
import { signUpWay } from '@/server/people/sign-in/sign-up-way'
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

const cohort = (person: Person | null = coordinator) => stage.as(person).cohort
const invite = (...addresses: string[]) =>
  cohort().invite({
    cohortId,
    language: 'fr',
    invitees: addresses.map((address) => ({ address, name: null, role: 'learner' as const })),
  })
const pending = async () => (await cohort().invitations({ cohortId })).pending
const tokenOf = (url: string) => url.slice(`${origin}/join/`.length)
const join = (person: Person, url: string) => cohort(person).join({ token: tokenOf(url) })
const letters = async (): Promise<
  { address: string; about: { kind: string; url: string; invitedBy: string } }[]
> =>
  (
    await stage.database.pool.query(
      'select to_address as address, about from mail where cohort_id = $1 order by to_address, key',
      [cohortId],
    )
  ).rows

async function invited(address = 'fatou@x.example') {
  await invite(address)
  const found = (await pending()).find((each) => each.address === address)
  if (!found) throw new Error('nobody was invited')
  return found
}

async function roleOf(person: Person): Promise<Role | undefined> {
  const { memberships } = await stage.as(person).person.me()
  return memberships.find((each) => each.cohortId === cohortId)?.role
}

describe('an invitation', () => {
  test('lets one person in, in its role, whatever their address; the next is told that it has been used', async () => {
    await cohort().invite({
      cohortId,
      language: 'en',
      invitees: [{ address: ' Paul@X.example', name: 'Paul Nguyen', role: 'supervisor' }],
    })
    const [invitation] = await pending()
    if (!invitation) throw new Error('nobody was invited')
    expect(invitation).toMatchObject({ address: 'paul@x.example', name: 'Paul Nguyen', role: 'supervisor' })
    expect(invitation.expiresAt - invitation.sentAt).toBe(30 * 86_400_000)
    const [paul, other] = [await stage.person('Paul Nguyen'), await stage.person('Un autre')]
    expect(await cohort(null).invitation({ token: tokenOf(invitation.url) })).toMatchObject({
      cohortName: 'Promotion Automne',
      role: 'supervisor',
      state: 'open',
    })
    await join(paul, invitation.url)
    expect(await roleOf(paul)).toBe('supervisor')
    expect(await pending()).toEqual([])
    expect(await reasonFor(join(other, invitation.url))).toBe('linkUsedUp')
  })

  test('creates one account, as a join link of one does', async () => {
    const { url } = await invited()
    const where = { db: stage.database.db, secret: stage.runtime.env.secret }
    expect(await signUpWay(where, tokenOf(url))).toEqual({
      way: 'link',
      cohortName: 'Promotion Automne',
      invited: { name: null, address: 'fatou@x.example' },
    })
  })

  test('tells its own holder the person it was given to, until an account exists by it', async () => {
    await cohort().invite({
      cohortId,
      language: 'fr',
      invitees: [{ address: 'paul@x.example', name: 'Paul Nguyen', role: 'supervisor' }],
    })
    const [invitation] = await pending()
    const where = { db: stage.database.db, secret: stage.runtime.env.secret }
    const asked = async () => (await signUpWay(where, tokenOf(invitation?.url ?? ''))).invited
    expect(await asked()).toEqual({ name: 'Paul Nguyen', address: 'paul@x.example' })
    await stage.database.pool.query('update join_link set sign_ups = 1 where id = $1', [invitation?.id])
    expect(await asked()).toBeNull()
    const shared = await cohort().renewJoinLink({ cohortId, role: 'learner' })
    expect((await signUpWay(where, tokenOf(shared.url))).invited).toBeNull()
  })

  test('takes another role, and its time, with the same link; the journal says so', async () => {
    const { id, url } = await invited()
    const change = (from: Role, to: Role, who = coordinator) =>
      reasonFor(cohort(who).changeInvitationRole({ cohortId, id, from, to }))
    expect(await change('learner', 'coordinator')).toBe('accepted')
    const [changed] = await pending()
    expect(changed).toMatchObject({ id, url, role: 'coordinator' })
    expect((changed?.expiresAt ?? 0) - (changed?.sentAt ?? 0)).toBe(7 * 86_400_000)
    const { lines } = await cohort().acts({ cohortId })
    expect(lines[0]).toMatchObject({
      act: 'invitationRoleChanged',
      role: 'coordinator',
      invited: 'fatou@x.example',
    })

    expect(await change('learner', 'supervisor'), 'another coordinator was first').toBe('memberChanged')
    expect(await change('coordinator', 'supervisor')).toBe('accepted')
    const fatou = await stage.person('Fatou Ba')
    await join(fatou, url)
    expect(await roleOf(fatou)).toBe('supervisor')
    expect(await change('supervisor', 'learner')).toBe('invitationGone')
    expect(await change('supervisor', 'learner', fatou)).toBe('roleMayNot')
  })

  test('accepted while its role is being changed keeps the role that it brought', async () => {
    const { id } = await invited()
    const fatou = await stage.person('Fatou Ba')
    const joining = await stage.database.pool.connect()
    try {
      await joining.query('begin')
      await joining.query('select from join_link where id = $1 for update', [id])
      const changed = reasonFor(
        cohort().changeInvitationRole({ cohortId, id, from: 'learner', to: 'supervisor' }),
      )
      await vi.waitFor(async () => {
        const { rows } = await stage.database.pool.query('select from pg_locks where not granted')
        expect(rows).not.toEqual([])
      })
      await joining.query('update invitation set accepted_by = $2 where link_id = $1', [id, fatou.id])
      await joining.query('commit')
      expect(await changed).toBe('invitationGone')
    } finally {
      joining.release()
    }
    const { lines } = await cohort().acts({ cohortId })
    expect(lines.map(({ act }) => act)).not.toContain('invitationRoleChanged')
  })

  test('of a while ago still lets its person in, in a role whose links last less long', async () => {
    const { id, url, sentAt } = await invited()
    const now = sentAt + 20 * 86_400_000
    vi.useFakeTimers({ now, toFake: ['Date'] })
    try {
      await cohort().changeInvitationRole({ cohortId, id, from: 'learner', to: 'coordinator' })
      expect(await pending()).toMatchObject([{ id, isExpired: false, expiresAt: now + 7 * 86_400_000 }])
      const fatou = await stage.person('Fatou Ba')
      expect(await reasonFor(join(fatou, url))).toBe('accepted')
      expect(await roleOf(fatou)).toBe('coordinator')
    } finally {
      vi.useRealTimers()
    }
  })

  test('that has expired is not opened by another role', async () => {
    const { id, url, expiresAt } = await invited()
    vi.useFakeTimers({ now: expiresAt + 1, toFake: ['Date'] })
    try {
      await cohort().changeInvitationRole({ cohortId, id, from: 'learner', to: 'coordinator' })
      expect(await pending()).toMatchObject([{ id, role: 'coordinator', isExpired: true }])
      expect(await reasonFor(join(await stage.person('Fatou Ba'), url))).toBe('linkRevoked')
    } finally {
      vi.useRealTimers()
    }
  })

  test('leaves a letter in the inviter’s name, once each time it is given out', async () => {
    const { url, id } = await invited()
    const byLetter = expect.stringMatching(new RegExp(`^${url}~[\\w-]{43}$`, 'u'))
    expect(await letters()).toMatchObject([
      {
        address: 'fatou@x.example',
        about: { kind: 'invitation', url: byLetter, invitedBy: 'Sandrine Bellec' },
      },
    ])
    await cohort().sendInvitationsAgain({ cohortId, ids: [id], language: 'fr' })
    expect((await letters()).map(({ about }) => about.url)).toEqual([byLetter, byLetter])
  })

  test('of a persona leaves no letter: every visitor may play one', async () => {
    const persona = { ...coordinator, demo: true }
    await cohort(persona).invite({
      cohortId,
      language: 'fr',
      invitees: [{ address: 'fatou@x.example', name: null, role: 'learner' }],
    })
    expect(await letters()).toEqual([])
    expect(await cohort(persona).invitations({ cohortId })).toMatchObject({ areMailed: false })
    expect(await pending()).toHaveLength(1)
  })

  test('sent again keeps its link and has its whole time anew, also when it had expired', async () => {
    const { id, url, expiresAt } = await invited()
    const late = await stage.person('Fatou Ba')
    vi.useFakeTimers({ now: expiresAt + 1, toFake: ['Date'] })
    try {
      expect(await pending()).toMatchObject([{ id, isExpired: true }])
      expect(await reasonFor(join(late, url))).toBe('linkRevoked')
      expect(await cohort().sendInvitationsAgain({ cohortId, ids: [id], language: 'fr' })).toEqual({
        count: 1,
      })
      expect(await pending()).toMatchObject([{ id, url, isExpired: false }])
      expect(await reasonFor(join(late, url))).toBe('accepted')
    } finally {
      vi.useRealTimers()
    }
  })

  test('withdrawn lets no person in, and in again once that is taken back', async () => {
    const { id, url } = await invited()
    const fatou = await stage.person('Fatou Ba')
    expect(await cohort().withdrawInvitations({ cohortId, ids: [id] })).toEqual({ count: 1 })
    expect(await cohort().withdrawInvitations({ cohortId, ids: [id] })).toEqual({ count: 0 })
    expect(await pending()).toEqual([])
    expect(await reasonFor(join(fatou, url))).toBe('linkRevoked')
    expect(await cohort().sendInvitationsAgain({ cohortId, ids: [id], language: 'fr' })).toEqual({ count: 0 })
    expect(await cohort().restoreInvitations({ cohortId, ids: [id] })).toEqual({ count: 1 })
    expect(await reasonFor(join(fatou, url))).toBe('accepted')
    expect(await cohort().withdrawInvitations({ cohortId, ids: [id] }), 'accepted').toEqual({ count: 0 })
  })

  test('is not restored beside a newer one to the same address', async () => {
    const { id } = await invited()
    await cohort().withdrawInvitations({ cohortId, ids: [id] })
    await invite('fatou@x.example')
    expect(await cohort().restoreInvitations({ cohortId, ids: [id] })).toEqual({ count: 0 })
    expect(await pending()).toHaveLength(1)
  })

  test('of another cohort is out of reach', async () => {
    const { id } = await invited()
    const stranger = await stage.person('Olivier Étranger')
    const other = await cohort(stranger).create({ name: 'Une autre' })
    for (const act of ['withdrawInvitations', 'restoreInvitations'] as const)
      expect(await cohort(stranger)[act]({ cohortId: other.cohortId, ids: [id] })).toEqual({ count: 0 })
    expect(await pending()).toHaveLength(1)
  })

  test('neither is a link of its role nor is touched by it', async () => {
    await invited()
    const link = await cohort().renewJoinLink({ cohortId, role: 'learner' })
    await cohort().renewJoinLink({ cohortId, role: 'learner' })
    await cohort().revokeJoinLink({ cohortId, role: 'learner' })
    expect(await cohort().joinLinks({ cohortId })).toEqual([])
    expect(await pending()).toHaveLength(1)
    expect(link.maxUses).toBe(60)
  })
})

describe('a list of people', () => {
  test('doubles no person: members, those already invited and repeated lines are passed over and named', async () => {
    const lea = await stage.member('Léa Aubert', cohortId, 'learner')
    expect(await invite('fatou@x.example')).toEqual({ invited: 1, members: [], waiting: [] })
    expect(await invite(lea.email, 'FATOU@x.example', 'ali@x.example', 'ali@x.example')).toEqual({
      invited: 1,
      members: [lea.email],
      waiting: ['fatou@x.example', 'ali@x.example'],
    })
    expect((await pending()).map(({ address }) => address)).toEqual(['fatou@x.example', 'ali@x.example'])
  })

  test('is taken whole or not at all', async () => {
    expect(await reasonFor(invite('fatou@x.example', 'marc.petit@mission'))).toBe('invalid')
    expect(await pending()).toEqual([])
  })

  test('of five hundred is invited at once, each with a link of their own; one more is too many', async () => {
    const addresses = Array.from({ length: 500 }, (_, at) => `personne.${at}@x.example`)
    expect(await invite(...addresses)).toMatchObject({ invited: 500 })
    const all = await pending()
    expect(new Set(all.map(({ url }) => url)).size).toBe(500)
    expect(await letters()).toHaveLength(500)
    expect(await reasonFor(invite(...addresses, 'encore@x.example'))).toBe('invalid')
  }, 60_000)

  test('sent by two coordinators at once invites each person once', async () => {
    const outcomes = await Promise.all([invite('fatou@x.example'), invite('fatou@x.example')])
    expect(outcomes.map(({ invited }) => invited).sort()).toEqual([0, 1])
    expect(await pending()).toHaveLength(1)
  })

  test('invites again a person removed since', async () => {
    const { url } = await invited()
    const fatou = await stage.person('Fatou Ba')
    await join(fatou, url)
    await cohort().removeMembers({ cohortId, personIds: [fatou.id] })
    const again = await invited(fatou.email)
    expect(await reasonFor(join(fatou, again.url))).toBe('accepted')
  })
})

test('a person who comes by another link has answered the invitation to their address, which then lets no other in', async () => {
  const fatou = await stage.person('Fatou Ba')
  const { url } = await invited(fatou.email)
  const link = await cohort().renewJoinLink({ cohortId, role: 'learner' })
  await cohort(fatou).join({ token: tokenOf(link.url) })
  expect(await pending()).toEqual([])
  expect(await reasonFor(join(await stage.person('Un autre'), url))).toBe('linkRevoked')
})

test('invitations without an answer for a week are told on the overview, to those who may invite', async () => {
  await invited()
  const supervisor = await stage.member('Claire Dubreuil', cohortId, 'supervisor')
  const unanswered = async (person: Person) => {
    const { lines } = await cohort(person).decisions({ cohortId })
    return lines.flatMap((line) => (line.kind === 'unanswered' ? line.ids : [])).length
  }
  expect(await unanswered(coordinator)).toBe(0)
  vi.useFakeTimers({ now: Date.now() + 7 * 86_400_000, toFake: ['Date'] })
  try {
    expect([await unanswered(coordinator), await unanswered(supervisor)]).toEqual([1, 0])
  } finally {
    vi.useRealTimers()
  }
})

test('the journal tells the inviter, the invited, and how many', async () => {
  const { id } = await invited()
  await invite('ali@x.example', 'zoe@x.example')
  await cohort().withdrawInvitations({ cohortId, ids: [id] })
  const { lines } = await cohort().acts({ cohortId })
  expect(lines.map(({ act, count, invited }) => [act, count, invited])).toEqual([
    ['invitationWithdrawn', 1, 'fatou@x.example'],
    ['invited', 2, null],
    ['invited', 1, 'fatou@x.example'],
    ['cohortCreated', null, null],
  ])
})

test('the token of an invitation is kept nowhere', async () => {
  const token = tokenOf((await invited()).url)
  const { rows } = await stage.database.pool.query('select * from join_link join invitation on link_id = id')
  expect(JSON.stringify(rows)).not.toContain(token.slice(24))
})
