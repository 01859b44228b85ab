import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { DomainError } from '@/domain/domain-error'
import { writeBoris } from '@/domain/exchange/boris/write-boris'
import { mostBytes, writeContentFile } from '@/domain/exchange/content-file'
import type { ImportWay } from '@/domain/exchange/standing'
import type { GivenOwner, LibraryKind } from '@/domain/library/item'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import type { Scenario } from '@/domain/scenario/scenario'
import type { Person } from '@/server/people/sign-in/sign-in'
import type { HeavyWork } from '@/server/platform/heavy-work/open-heavy-work'
import {
  aWish,
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
  type ServerStage,
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

const builtIn = (key: string): Scenario => {
  const found = builtInScenarios.find((each) => each.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}
const gerard = builtIn('gerard')
const own = (key: string, name = 'Rachid T.'): Scenario => ({
  ...gerard,
  key,
  persona: { ...gerard.persona, shortName: name },
})
const fileOf = (...items: Scenario[]) => writeContentFile('scenario', items)

type Given = { owner?: GivenOwner; kind?: LibraryKind; by?: Person; cohort?: string }
const uploadOf = (text: string, { owner = 'cohort', kind = 'scenario', cohort = cohortId }: Given) => ({
  cohortId: cohort,
  kind,
  owner,
  locale: 'fr' as const,
  text,
})
const check = (text: string, given: Given = {}) =>
  stage.as(given.by ?? cast.coordinator).exchange.check(uploadOf(text, given))
const bringIn = (text: string, ways: Record<number, ImportWay>, given: Given = {}) =>
  stage.as(given.by ?? cast.coordinator).exchange.bringIn({
    ...uploadOf(text, given),
    chosen: Object.entries(ways).map(([index, way]) => ({ index: Number(index), way })),
  })
const itemsIn = async (cohort = cohortId, by = cast.coordinator, kind: LibraryKind = 'scenario') =>
  (await stage.as(by).library.list({ cohortId: cohort, kind })).items
const standings = async (text: string, given: Given = {}) =>
  (await check(text, given)).items.map(({ standing }) => standing)

describe('a file is read beside the server', () => {
  const runtimeWhere = (make: HeavyWork['make']) => ({
    ...stage.runtime,
    heavyWork: { ...stage.runtime.heavyWork, make },
  })
  const checkWhere = (make: HeavyWork['make'], by = cast.coordinator) =>
    stage.as(by, runtimeWhere(make)).exchange.check(uploadOf(fileOf(own('apart')), {}))

  test('by a person who may bring it in only, so that no other occupies the process for it', async () => {
    let asked = 0
    const count: HeavyWork['make'] = (...order) => {
      asked += 1
      return stage.runtime.heavyWork.make(...order)
    }
    await expect(checkWhere(count, cast.advisor)).rejects.toThrow('roleMayNot')
    expect(asked).toBe(0)
    expect((await checkWhere(count)).items).toHaveLength(1)
    expect(asked).toBe(1)
  })

  test('and one that takes too long is refused in words of its own', async () => {
    for (const code of ['documentTooLarge', 'documentFailed'] as const) {
      await expect(checkWhere(() => Promise.reject(new DomainError(code)))).rejects.toThrow('fileUnread')
    }
    await expect(checkWhere(() => Promise.reject(new DomainError('queueFull')))).rejects.toThrow('queueFull')
  })

  test('with every character as it came, in the language of any reader', async () => {
    const text = fileOf(own('signes', 'Personne\u00a0effacée\u00a01 \ud83e\udd9c'))
    const upload = { ...uploadOf(text, {}), locale: 'en' as const }
    const { items } = await stage.as(cast.coordinator).exchange.check(upload)
    expect(items[0]?.name).toBe('Personne\u00a0effacée\u00a01 \ud83e\udd9c')
    const { problems } = await check(`${'['.repeat(40_000)}`)
    expect(problems.length).toBeGreaterThan(0)
  })
})

describe('a file of situations', () => {
  test('is checked before anything changes: what is in it, and all that is wrong, by place', async () => {
    const before = await itemsIn()
    const text = fileOf(own('un'), own('deux')).replace('"difficulty": "hard"', '"difficulty": "hart"')
    const { items, problems } = await check(text)
    expect(items.map(({ name, standing }) => [name, standing?.is ?? null])).toEqual([
      ['Rachid T.', null],
      ['Rachid T.', 'new'],
    ])
    const line = text.split('\n').findIndex((each) => each.includes('hart')) + 1
    expect(problems).toMatchObject([{ code: 'notOneOf', place: { line, column: 21 }, item: 0 }])
    expect(await itemsIn()).toEqual(before)
  })

  test('comes in published, is offered, and an interview is prepared with it', async () => {
    const [made] = await bringIn(fileOf(own('prete')), { 0: 'new' })
    expect(made).toMatchObject({ name: 'Rachid T.', version: 1 })
    const key = made?.key ?? ''
    const { scenarios } = await stage.as(cast.coordinator).scenario.library({ cohortId })
    expect(scenarios.find((each) => each.key === key)).toMatchObject({ shortName: 'Rachid T.' })
    const { liveSessionId } = await stage.as(cast.coordinator).liveSession.schedule({
      ...aWish(cast),
      scenarioKey: key,
    })
    const { scenario } = await stage.as(cast.supervisor).liveSession.room({ liveSessionId })
    expect(scenario.privateBrief).toEqual(gerard.privateBrief)
  })

  test('that was brought in before is known: the same has nothing to do, another content is a version or a copy', async () => {
    const [first] = await bringIn(fileOf(own('connue')), { 0: 'new' })
    expect(await standings(fileOf(own('connue')))).toEqual([{ is: 'same', ways: [], noVersion: null }])
    const changed = fileOf(own('connue', 'Rachid V.'))
    expect(await standings(changed)).toEqual([{ is: 'other', ways: ['version', 'copy'], noVersion: null }])
    const [second] = await bringIn(changed, { 0: 'version' })
    expect(second).toMatchObject({ key: first?.key, version: 2 })
    const [copy] = await bringIn(fileOf(own('connue', 'Rachid W.')), { 0: 'copy' })
    expect(copy?.key).not.toBe(first?.key)
    expect(copy?.version).toBe(1)
    const out = await stage
      .as(cast.coordinator)
      .library.versions({ cohortId, kind: 'scenario', key: first?.key ?? '' })
    expect(out.map(({ version }) => version)).toEqual([2, 1])
  })

  test('comes in as a whole or not at all', async () => {
    const before = await itemsIn()
    const text = fileOf(own('bonne'), own('mauvaise')).replace(
      /"mauvaise",\n(\s+)"version": 1/,
      '"mauvaise",\n$1"version": 0',
    )
    expect(await reasonFor(bringIn(text, { 0: 'new', 1: 'new' }))).toBe('fileFaulty')
    expect(await reasonFor(bringIn(text, { 0: 'new', 7: 'new' }))).toBe('fileFaulty')
    expect(await reasonFor(bringIn(text, { 0: 'version' }))).toBe('changedMeanwhile')
    expect(await itemsIn()).toEqual(before)
    expect(await bringIn(text, { 0: 'new' })).toHaveLength(1)
  })

  test('that two people bring in at once is there once', async () => {
    const text = fileOf(own('deux-fois'))
    const reasons = await Promise.all([
      reasonFor(bringIn(text, { 0: 'new' })),
      reasonFor(bringIn(text, { 0: 'new' }, { by: cast.otherSupervisor })),
    ])
    expect(reasons.sort()).toEqual(['accepted', 'changedMeanwhile'])
  })

  test('is answered in words where it is too large, and refused by its form beyond that', async () => {
    expect((await check(' '.repeat(mostBytes + 1))).problems).toMatchObject([{ code: 'tooLarge' }])
    expect(await reasonFor(check(' '.repeat(2 * mostBytes + 1)))).not.toBe('accepted')
  })
})

describe('what a situation is to its importer', () => {
  test('a built-in one is copied only, into its family, and its brief is theirs from then on', async () => {
    const by = await stage.member('Ana Lima', cohortId, 'supervisor')
    const text = fileOf({ ...builtIn('regis'), difficulty: 'easy' })
    expect(await standings(text, { by })).toEqual([{ is: 'other', ways: ['copy'], noVersion: 'builtIn' }])
    expect(await reasonFor(bringIn(text, { 0: 'version' }, { by }))).toBe('changedMeanwhile')
    const [copy] = await bringIn(text, { 0: 'copy' }, { by })
    const { rows } = await stage.database.pool.query(
      `select family, copied_from from library_item where key = $1`,
      [copy?.key],
    )
    expect(rows).toEqual([{ family: 'regis', copied_from: 'regis' }])
    const knowledge = await stage.database.pool.query(
      `select kind from scenario_knowledge where user_id = $1 and family = 'regis'`,
      [by.id],
    )
    expect(knowledge.rows).toEqual([{ kind: 'knows' }])
  })

  test('the content of a built-in one is not compared for a learner who may still advise on it', async () => {
    const by = await stage.member('Noé Petit', cohortId, 'supervisor')
    expect(await standings(fileOf(builtIn('regis')), { by })).toMatchObject([{ is: 'other', ways: ['copy'] }])
  })

  test('another person’s, of the organisation, is copied only; their own is given a version', async () => {
    const [made] = await bringIn(fileOf(own('partagee')), { 0: 'new' }, { owner: 'organisation' })
    const changed = fileOf(own('partagee', 'Autre N.'))
    expect(await standings(changed, { owner: 'organisation' })).toMatchObject([{ ways: ['version', 'copy'] }])
    const theirs = fileOf({ ...own('partagee', 'Autre N.'), key: made?.key ?? '' })
    const by = cast.otherSupervisor
    expect(await standings(theirs, { by })).toEqual([{ is: 'other', ways: ['copy'], noVersion: 'readOnly' }])
  })

  test('one of another cohort is new, and tells nothing of the other save that the brief is the same one', async () => {
    const [made] = await bringIn(
      fileOf(own('la-bas')),
      { 0: 'new' },
      { by: cast.stranger, cohort: cast.strangeCohortId },
    )
    const key = made?.key ?? ''
    const text = fileOf({ ...own('la-bas'), key })
    expect(await standings(text)).toEqual([{ is: 'new', ways: ['new'], noVersion: null }])
    const [here] = await bringIn(text, { 0: 'new' })
    expect(here?.key).not.toBe(key)
    const { rows } = await stage.database.pool.query(
      `select family, copied_from from library_item where key = $1`,
      [here?.key],
    )
    expect(rows).toEqual([{ family: key, copied_from: null }])
  })

  test('no file takes the key of an item to come', async () => {
    const [made] = await bringIn(fileOf(own('a-situation-of-the-next-release')), { 0: 'new' })
    expect(made?.key).toMatch(/^scenario-[0-9a-f]{8}-[0-9a-f]{4}$/)
  })

  test('an archived one, and one with an open draft, are copied only', async () => {
    const library = stage.as(cast.coordinator).library
    const [made] = await bringIn(fileOf(own('rangee')), { 0: 'new' })
    const at = { cohortId, kind: 'scenario' as const, key: made?.key ?? '' }
    const changed = fileOf(own('rangee', 'Autre N.'))
    await library.archive({ ...at, isArchived: true })
    expect(await standings(changed)).toMatchObject([{ ways: ['copy'], noVersion: 'archived' }])
    await library.archive({ ...at, isArchived: false })
    await library.save({
      ...at,
      edits: [{ path: ['persona', 'shortName'], from: 'Rachid T.', to: 'Rachid X.' }],
    })
    expect(await standings(changed)).toMatchObject([{ ways: ['copy'], noVersion: 'draftOpen' }])
    expect(await reasonFor(bringIn(changed, { 0: 'version' }))).toBe('changedMeanwhile')
  })

  test('a person who is to advise on it does not bring it in', async () => {
    const [first] = builtInScenarios.filter(({ key }) => !['yann', 'regis', 'gerard'].includes(key))
    if (!first) throw new Error('no scenario')
    await stage.database.pool.query(
      `insert into scenario_knowledge (user_id, family, kind) values ($1, $2, 'advises') on conflict do nothing`,
      [cast.otherSupervisor.id, first.key],
    )
    const before = await itemsIn()
    const text = fileOf({ ...first, difficulty: first.difficulty === 'easy' ? 'hard' : 'easy' })
    expect(await reasonFor(bringIn(text, { 0: 'copy' }, { by: cast.otherSupervisor }))).toBe(
      'advisesElsewhere',
    )
    expect(await itemsIn()).toEqual(before)
  })
})

describe('the reach of an import', () => {
  test('none for learners, the cohort for a supervisor, the organisation too for a coordinator', async () => {
    const text = fileOf(own('pour-qui'))
    for (const by of [cast.advisor, cast.otherLearner]) {
      expect(await reasonFor(check(text, { by }))).toBe('roleMayNot')
      expect(await reasonFor(bringIn(text, { 0: 'new' }, { by }))).toBe('roleMayNot')
    }
    expect(await reasonFor(check(text, { by: cast.stranger }))).toBe('notFound')
    expect(await reasonFor(check(text, { by: cast.supervisor, owner: 'organisation' }))).toBe('roleMayNot')
    expect(await reasonFor(bringIn(text, { 0: 'new' }, { by: cast.supervisor, owner: 'organisation' }))).toBe(
      'roleMayNot',
    )
    expect(await reasonFor(check(text, { by: cast.coordinator, owner: 'organisation' }))).toBe('accepted')
  })
})

describe('grids', () => {
  test('come in as versions that a cohort can choose', async () => {
    const text = writeContentFile('grid', [{ ...defaultGrid, key: 'la-notre' }])
    const [made] = await bringIn(text, { 0: 'new' }, { kind: 'grid' })
    expect(
      (await itemsIn(cohortId, cast.coordinator, 'grid')).find(({ key }) => key === made?.key),
    ).toMatchObject({
      owner: 'cohort',
      version: 1,
      draftAt: null,
    })
    const builtInOne = writeContentFile('grid', [defaultGrid])
    expect(await standings(builtInOne, { kind: 'grid' })).toEqual([{ is: 'same', ways: [], noVersion: null }])
  })

  test('an ethogram comes in as a draft that keeps all it said', async () => {
    const text = writeBoris(
      { ...defaultGrid, title: { fr: 'Depuis BORIS', en: 'From BORIS' } },
      'fr',
      '2026-11-27T09:00:00',
    )
    const { items, notices } = await check(text, { kind: 'grid' })
    expect(items).toMatchObject([{ name: 'Depuis BORIS', isDraft: true, standing: { ways: ['new'] } }])
    expect(notices).toEqual([])
    const [made] = await bringIn(text, { 0: 'new' }, { kind: 'grid' })
    expect(made?.version).toBeNull()
    const { rows } = await stage.database.pool.query(
      `select content->'codes' as codes, content->'title'->>'fr' as title from library_draft where key = $1`,
      [made?.key],
    )
    expect(rows).toEqual([{ codes: defaultGrid.codes, title: 'Depuis BORIS' }])
  })
})
