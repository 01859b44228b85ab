import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import type { FieldEdit } from '@/domain/library/field-edit'
import type { Person } from '@/server/people/sign-in/sign-in'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  playUntil,
  reasonFor,
  type ServerStage,
  send,
} from '../../../support/server-stage'

let stage: ServerStage
let cast: Cast
let cohortId: string
beforeAll(async () => {
  stage = await openServerStage()
  cast = await castLiveSession(stage)
  cohortId = cast.cohortId
})
afterAll(() => stage.close())

const kind = 'scenario' as const
const at = (key: string) => ({ cohortId, kind, key })
const libraryOf = (person: Person) => stage.as(person).library
const gerard = builtInScenarios.find(({ key }) => key === 'gerard')
if (!gerard) throw new Error('no gerard')

/** What an author writes into a blank situation. */
const whole: FieldEdit[] = [
  { path: ['persona'], from: blankPersona(), to: { ...gerard.persona, shortName: 'Rachid T.' } },
  { path: ['level'], from: null, to: 2 },
  ...(['referral', 'privateBrief'] as const).map((name) => ({
    path: [name],
    from: { fr: '', en: '' },
    to: { fr: `Du ${name}`, en: `Of ${name}` },
  })),
  ...gerard.reveals.map((reveal) => ({ path: ['reveals', reveal.id], from: null, to: reveal })),
  { path: ['trap'], from: { code: '', how: { fr: '', en: '' } }, to: gerard.trap },
]

function blankPersona() {
  return { name: '', shortName: '', occupation: { fr: '', en: '' } }
}

async function written(by: Person = cast.coordinator, owner: 'cohort' | 'organisation' = 'cohort') {
  const { key } = await libraryOf(by).create({ cohortId, kind, owner })
  const { revision, aside } = await libraryOf(by).save({ ...at(key), edits: whole })
  expect(aside).toEqual([])
  return { key, revision }
}

async function published(by: Person = cast.coordinator, owner: 'cohort' | 'organisation' = 'cohort') {
  const { key, revision } = await written(by, owner)
  await libraryOf(by).publish({ ...at(key), revision })
  return key
}

describe('a situation written from blank', () => {
  test('is published as its first version, offered from then on, and played', async () => {
    const { key } = await libraryOf(cast.coordinator).create({ cohortId, kind, owner: 'cohort' })
    const offered = async () =>
      (await stage.as(cast.coordinator).cohort.schedulingChoices({ cohortId })).scenarios.map(
        (each) => each.key,
      )
    expect(await reasonFor(libraryOf(cast.coordinator).publish({ ...at(key), revision: 0 }))).toBe(
      'draftIncomplete',
    )
    const { revision } = await libraryOf(cast.coordinator).save({ ...at(key), edits: whole })
    expect(await offered()).not.toContain(key)
    expect(await libraryOf(cast.coordinator).publish({ ...at(key), revision })).toMatchObject({ version: 1 })
    expect(await offered()).toContain(key)
    const wish = { ...aWish(cast), advisorId: cast.otherLearner.id, scenarioKey: key }
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule(wish)
    const room = await stage.as(cast.otherLearner).liveSession.room({ liveSessionId })
    expect(room.scenario.persona.shortName).toBe('Rachid T.')
    expect(JSON.stringify(room)).not.toContain('Du privateBrief')
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: null })
  })

  test('is known to its author only, who does not advise on it', async () => {
    const key = await published()
    const choices = await stage.as(cast.coordinator).cohort.schedulingChoices({ cohortId })
    const found = choices.scenarios.find((each) => each.key === key)
    expect(found?.knowledge).toEqual({ [cast.coordinator.id]: 'knows' })
  })

  test('has one draft, whose saves may be repeated', async () => {
    const { key, revision } = await written()
    const again = await libraryOf(cast.coordinator).save({ ...at(key), edits: whole })
    expect(again.aside).toEqual([])
    expect(again.revision).toBe(revision + 1)
    const { state, people } = await libraryOf(cast.coordinator).editor(at(key))
    expect(state).toMatchObject({ latest: null, draft: { basedOn: null, savedBy: cast.coordinator.id } })
    expect(people[cast.coordinator.id]).toBe('Sandrine Bellec')
  })

  test('refuses what no situation holds, and keeps what was there', async () => {
    const { key } = await written()
    const save = (edit: FieldEdit) =>
      reasonFor(libraryOf(cast.coordinator).save({ ...at(key), edits: [edit] }))
    expect(await save({ path: ['difficulty'], from: 'medium', to: 'impossible' })).toBe('unknownField')
    expect(await save({ path: ['__proto__', 'x'], from: null, to: 'y' })).toBe('invalid')
    const { state } = await libraryOf(cast.coordinator).editor(at(key))
    expect(state?.content).toMatchObject({ difficulty: 'medium', persona: { shortName: 'Rachid T.' } })
  })
})

describe('two people at once', () => {
  let key: string
  beforeAll(async () => {
    key = (await written()).key
    await libraryOf(cast.otherSupervisor).openBrief(at(key))
  })
  const write = (who: Person, path: string[], from: string, to: string) =>
    libraryOf(who).save({ ...at(key), edits: [{ path, from, to }] })

  test('see each other, and where the other one is', async () => {
    await libraryOf(cast.otherSupervisor).look({ ...at(key), place: 'privateBrief.en' })
    const { others } = await libraryOf(cast.coordinator).look({ ...at(key), place: null })
    expect(others).toEqual([
      { personId: cast.otherSupervisor.id, name: 'Paul Nguyen', place: 'privateBrief.en' },
    ])
  })

  test('in different fields both write, at the same moment too', async () => {
    await Promise.all([
      write(cast.coordinator, ['referral', 'fr'], 'Du referral', 'Il doute.'),
      write(cast.otherSupervisor, ['referral', 'en'], 'Of referral', 'He doubts.'),
    ])
    const { state } = await libraryOf(cast.coordinator).editor(at(key))
    expect(state?.content.referral).toEqual({ fr: 'Il doute.', en: 'He doubts.' })
    expect(state?.aside).toEqual([])
  })

  test('in one field keep both texts until one of them chooses; nothing is published before', async () => {
    await write(cast.coordinator, ['privateBrief', 'fr'], 'Du privateBrief', 'La mienne.')
    const saved = await write(cast.otherSupervisor, ['privateBrief', 'fr'], 'Du privateBrief', 'La sienne.')
    expect(saved.content.privateBrief).toMatchObject({ fr: 'La mienne.' })
    const [text] = saved.aside
    expect(text).toMatchObject({ value: 'La sienne.', by: cast.otherSupervisor.id })
    const publish = (revision: number) =>
      reasonFor(libraryOf(cast.coordinator).publish({ ...at(key), revision }))
    expect(await publish(saved.revision)).toBe('draftIncomplete')
    const settled = await libraryOf(cast.coordinator).settle({
      ...at(key),
      asideId: text?.id ?? '',
      take: true,
    })
    expect([settled.content.privateBrief, settled.aside]).toMatchObject([{ fr: 'La sienne.' }, []])
    expect(await publish(saved.revision)).toBe('draftChanged')
    expect(await publish(settled.revision)).toBe('accepted')
  })
})

describe('versions', () => {
  test('never change in the database, nor go', async () => {
    const key = await published()
    for (const attempt of [
      `update scenario set content = '{}' where key = '${key}'`,
      `delete from scenario where key = '${key}'`,
      `delete from library_item where key = '${key}'`,
      `update observation_grid set version = 9`,
      `delete from observation_grid`,
    ])
      await expect(stage.database.pool.query(attempt), attempt).rejects.toMatchObject({ code: '23001' })
  })

  test('are read again, and restored as the draft of the next one', async () => {
    const key = await published()
    const first = await libraryOf(cast.coordinator).save({
      ...at(key),
      edits: [{ path: ['referral', 'fr'], from: 'Du referral', to: 'Autrement.' }],
    })
    const second = await libraryOf(cast.coordinator).publish({ ...at(key), revision: first.revision })
    expect(second.version).toBe(2)
    const versions = await libraryOf(cast.coordinator).versions(at(key))
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [2, 'Sandrine Bellec'],
      [1, 'Sandrine Bellec'],
    ])
    await libraryOf(cast.coordinator).restore({ ...at(key), version: 1, revision: second.revision })
    const { state, revision } = await libraryOf(cast.coordinator).editor(at(key))
    expect(state).toMatchObject({
      latest: 2,
      draft: { basedOn: 2 },
      content: { referral: { fr: 'Du referral' } },
    })
    expect(await libraryOf(cast.coordinator).discard({ ...at(key), revision })).toEqual({ isGone: false })
    const { state: left } = await libraryOf(cast.coordinator).editor(at(key))
    expect(left).toMatchObject({ draft: null, content: { referral: { fr: 'Autrement.' } } })
  })

  test('go with the cohort that owns them, and only then', async () => {
    const coordinator = await stage.person('Rose Petit')
    const passing = '00000000-0000-4000-8000-0000000000ff'
    // Without a journal, which keeps every other cohort from going.
    await stage.database.pool.query(
      `insert into cohort (id, name, grid_key, grid_version, plan, settings, created_by)
       select $1, 'Éphémère', grid_key, grid_version, plan, settings, $2 from cohort where id = $3`,
      [passing, coordinator.id, cohortId],
    )
    await stage.database.pool.query(
      `insert into membership (cohort_id, user_id, role) values ($1, $2, 'coordinator')`,
      [passing, coordinator.id],
    )
    const { key } = await stage.as(coordinator).library.create({ cohortId: passing, kind, owner: 'cohort' })
    const there = { cohortId: passing, kind, key }
    const { revision } = await stage.as(coordinator).library.save({ ...there, edits: whole })
    await stage.as(coordinator).library.publish({ ...there, revision })
    await stage.database.pool.query('delete from cohort where id = $1', [passing])
    const { rows } = await stage.database.pool.query('select from scenario where key = $1', [key])
    expect(rows).toEqual([])
  })

  test('what was never published goes with its draft', async () => {
    const { key, revision } = await written()
    expect(await libraryOf(cast.coordinator).discard({ ...at(key), revision })).toEqual({ isGone: true })
    expect(await reasonFor(libraryOf(cast.coordinator).editor(at(key)))).toBe('notFound')
  })
})

describe('archived content', () => {
  test('is offered no more, changes no more, and what used it reads it as before', async () => {
    const key = await published()
    const wish = { ...aWish(cast), advisorId: cast.observer.id, scenarioKey: key }
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule(wish)
    await libraryOf(cast.coordinator).archive({ ...at(key), isArchived: true })
    expect(await reasonFor(stage.as(cast.coordinator).liveSession.schedule(wish))).toBe('notFound')
    expect(await reasonFor(libraryOf(cast.coordinator).save({ ...at(key), edits: whole }))).toBe(
      'itemArchived',
    )
    const room = await stage.as(cast.beneficiary).liveSession.room({ liveSessionId })
    expect(room.scenario.privateBrief?.fr).toBe('Du privateBrief')
    const { items } = await libraryOf(cast.supervisor).list({ cohortId, kind })
    expect(items.find((each) => each.key === key)).toMatchObject({
      isArchived: true,
      version: 1,
      mayWrite: true,
    })
    await libraryOf(cast.coordinator).archive({ ...at(key), isArchived: false })
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: null })
    expect(await reasonFor(stage.as(cast.coordinator).liveSession.schedule(wish))).toBe('accepted')
  })
})

describe('whose it is', () => {
  test('a cohort’s is there for that cohort only; the organisation’s for every cohort, to read and to copy', async () => {
    const { stranger, strangeCohortId } = cast
    const [ours, shared] = [await published(), await published(cast.coordinator, 'organisation')]
    const there = (key: string) => ({ cohortId: strangeCohortId, kind, key })
    expect(await reasonFor(libraryOf(stranger).editor(there(ours)))).toBe('notFound')
    const { rights, owner } = await libraryOf(stranger).editor(there(shared))
    expect([owner, rights.mayWrite]).toEqual(['organisation', false])
    expect(await reasonFor(libraryOf(stranger).archive({ ...there(shared), isArchived: true }))).toBe(
      'itemReadOnly',
    )
    const { key: copy } = await libraryOf(stranger).copy({ ...there(shared), owner: 'cohort' })
    const { copiedFrom, shut } = await libraryOf(stranger).editor(there(copy))
    expect(copiedFrom).toMatchObject({ key: shared, version: 1, title: { fr: 'Rachid T.' } })
    expect(shut).toEqual({ refusal: null })
    await libraryOf(cast.coordinator).share(at(ours))
    expect(await reasonFor(libraryOf(stranger).editor(there(ours)))).toBe('accepted')
  })

  test('an administrator changes the organisation’s from a cohort they work in; a built-in one never changes', async () => {
    const shared = await published(cast.coordinator, 'organisation')
    const { administrator, database } = stage
    await database.pool.query(
      `insert into membership (cohort_id, user_id, role) values ($1, $2, 'supervisor') on conflict do nothing`,
      [cohortId, administrator.id],
    )
    await database.pool.query('update "user" set administrator = true where id = $1', [administrator.id])
    expect(await reasonFor(libraryOf(administrator).archive({ ...at(shared), isArchived: true }))).toBe(
      'accepted',
    )
    for (const person of [administrator, cast.coordinator])
      expect(await reasonFor(libraryOf(person).archive({ ...at('yann'), isArchived: true }))).toBe(
        'itemReadOnly',
      )
    expect(
      await reasonFor(libraryOf(cast.supervisor).create({ cohortId, kind, owner: 'organisation' })),
    ).toBe('roleMayNot')
    expect(
      await reasonFor(libraryOf(cast.coordinator).create({ cohortId, kind: 'grid', owner: 'cohort' })),
    ).toBe('unknownField')
  })
})

describe('a brief', () => {
  test('stays shut to a person who may still advise on it, in every verb that tells of it, until they give that up', async () => {
    const key = await published()
    const claire = libraryOf(cast.supervisor)
    const { state, shut, title } = await claire.editor(at(key))
    expect([state, shut, title]).toEqual([null, { refusal: null }, { fr: 'Rachid T.', en: 'Rachid T.' }])
    const calls = {
      versions: () => claire.versions(at(key)),
      save: () => claire.save({ ...at(key), edits: whole }),
      settle: () => claire.settle({ ...at(key), asideId: 'x', take: true }),
      publish: () => claire.publish({ ...at(key), revision: 2 }),
      restore: () => claire.restore({ ...at(key), version: 1, revision: 2 }),
      look: () => claire.look({ ...at(key), place: null }),
    }
    for (const [name, call] of Object.entries(calls)) expect(await reasonFor(call()), name).toBe('briefShut')
    await claire.openBrief(at(key))
    expect((await claire.editor(at(key))).state?.content).toMatchObject({
      privateBrief: { fr: 'Du privateBrief' },
    })
  })

  test('is not opened by a person who is to advise on it, and a copy of it neither', async () => {
    const { stranger, strangeCohortId } = cast
    const supervisor = await stage.member('Alix Morel', strangeCohortId, 'supervisor')
    const learner = await stage.member('Noa Lopez', strangeCohortId, 'learner')
    const wish = {
      ...aWish({ ...cast, cohortId: strangeCohortId, supervisor, beneficiary: learner, advisor: stranger }),
    }
    const planned = await reasonFor(
      stage.as(stranger).liveSession.schedule({ ...wish, scenarioKey: 'nadia' }),
    )
    const there = { cohortId: strangeCohortId, kind, key: 'nadia' }
    expect(planned).toBe('roleCannotSit')
    const both = await stage.member('Léo Blanc', cohortId, 'supervisor')
    await stage.database.pool.query(
      `insert into membership (cohort_id, user_id, role) values ($1, $2, 'learner')`,
      [strangeCohortId, both.id],
    )
    await stage.as(stranger).liveSession.schedule({ ...wish, advisorId: both.id, scenarioKey: 'nadia' })
    expect(await reasonFor(libraryOf(both).openBrief(at('nadia')))).toBe('advisesElsewhere')
    const { key } = await libraryOf(cast.coordinator).copy({ ...at('nadia'), owner: 'cohort' })
    expect(await reasonFor(libraryOf(both).openBrief(at(key)))).toBe('advisesElsewhere')
    expect((await libraryOf(both).editor(at(key))).shut).toEqual({ refusal: 'advisesElsewhere' })
    expect(await reasonFor(libraryOf(both).openBrief(there))).toBe('roleMayNot')
  })
})

describe('how a situation stands', () => {
  test('counts interviews over its versions, and reveals by their last tick', async () => {
    const key = await published()
    const [first, second] = gerard.reveals.map(({ id }) => id)
    if (!first || !second) throw new Error('two reveals are needed')
    const there = { ...at(key) }
    expect(await stage.as(cast.coordinator).scenario.standing(there)).toMatchObject({ plays: 0, given: {} })
    const play = async (
      advisorName: string,
      ticks: readonly (readonly ['giveReveal' | 'takeBackReveal', string])[],
    ) => {
      const advisor = await stage.member(advisorName, cohortId, 'learner')
      const beneficiary = await stage.member(`${advisorName} bis`, cohortId, 'learner')
      const wish = { ...aWish({ ...cast, advisor, beneficiary }), scenarioKey: key }
      const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule(wish)
      const of = { ...cast, advisor, beneficiary, liveSessionId }
      await playUntil(stage, of, 'interview')
      for (const [type, revealId] of ticks) await send(stage, beneficiary, liveSessionId, { type, revealId })
      await playUntil(stage, of, 'selfAssessment', 'interview')
    }
    await play('Awa Sy', [
      ['giveReveal', first],
      ['giveReveal', second],
      ['takeBackReveal', second],
    ])
    await play('Jules Roy', [['giveReveal', first]])
    const { plays, given, codes } = await stage.as(cast.coordinator).scenario.standing(there)
    expect([plays, given]).toEqual([2, { [first]: 2 }])
    expect(codes.find((code) => code.key === 'openQuestion')).toMatchObject({
      label: { fr: 'Question ouverte' },
      gender: 'feminine',
      isTrained: false,
    })
    expect(await reasonFor(stage.as(cast.otherSupervisor).scenario.standing(there))).toBe('briefShut')
    // As a purge leaves the first of them: without its marks no one knows what was given.
    await stage.database.pool.query(
      `insert into live_session_purged (live_session_id, seq, kinds)
       select id, last_seq, array['marks'] from live_session where scenario_key = $1 order by id limit 1`,
      [key],
    )
    expect(await stage.as(cast.coordinator).scenario.standing(there)).toMatchObject({
      plays: 1,
      given: { [first]: 1 },
    })
  })
})
