import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FieldEdit } from '@/domain/library/field-edit'
import { addCode, changeCode } from '@/domain/observation/editing/codes'
import { type DraftGrid, draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { editsBetween } from '@/domain/observation/editing/edits-between'
import { freeHotkeys, withHotkey } from '@/domain/observation/editing/hotkeys'
import { porterAttitudesV1 } from '@/domain/observation/grids/porter-attitudes-v1'
import { readGrid, type StoredGrid } from '@/domain/observation/read-grid'
import type { Person } from '@/server/people/sign-in/sign-in'
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

const at = (key: string) => ({ cohortId, kind: 'grid' as const, key })
const libraryOf = (person: Person) => stage.as(person).library
const presence = { part: 'codes', key: 'presence' } as const

async function copied(by: Person = cast.coordinator): Promise<{ key: string; draft: DraftGrid }> {
  const { key } = await libraryOf(by).copy({ ...at('cep-entretien'), owner: 'cohort' })
  return { key, draft: await draftOf(key, by) }
}

async function draftOf(key: string, by: Person = cast.coordinator): Promise<DraftGrid> {
  return draftGridSchema.parse((await libraryOf(by).editor(at(key))).state?.content)
}

/** Saves what makes one state of the draft of the other, as the editor does. */
async function save(key: string, before: DraftGrid, after: DraftGrid, by: Person = cast.coordinator) {
  const edits: FieldEdit[] = editsBetween(before, after).map((edit) => ({ ...edit, path: [...edit.path] }))
  return libraryOf(by).save({ ...at(key), edits: edits.map((edit) => ({ ...edit, path: [...edit.path] })) })
}

function withPresence(draft: DraftGrid): DraftGrid {
  const said = (text: string) => ({ fr: text, en: text })
  return changeCode(addCode(draft, 'postures', { fr: 'Présence', en: 'Presence' }), 'presence', {
    definition: said('Le regard reste avec la personne.'),
    hint: said('regard, corps'),
    positiveIndicators: [said('Pose le stylo')],
  })
}

async function published(): Promise<{ key: string; draft: DraftGrid }> {
  const { key, draft } = await copied()
  const after = withPresence(draft)
  const { revision } = await save(key, draft, after)
  await libraryOf(cast.coordinator).publish({ ...at(key), revision })
  return { key, draft: after }
}

/** Prepares an interview that keeps the cohort's grid of now. */
async function interview(scenarioKey: string): Promise<string> {
  const wish = { ...aWish(cast), advisorId: cast.otherLearner.id, scenarioKey }
  return (await stage.as(cast.coordinator).liveSession.schedule(wish)).liveSessionId
}

/** The cohort's next interviews are annotated with this version. */
async function choose(key: string, version: number) {
  await stage.database.pool.query('update cohort set grid_key = $1, grid_version = $2 where id = $3', [
    key,
    version,
    cohortId,
  ])
}

describe('a grid written as a copy', () => {
  test('is published once its conflict is settled, and not before', async () => {
    const { key, draft } = await copied()
    const onJ = withHotkey(withPresence(draft), presence, 'KeyJ')
    const first = await save(key, draft, onJ)
    expect(
      await reasonFor(libraryOf(cast.coordinator).publish({ ...at(key), revision: first.revision })),
    ).toBe('draftIncomplete')
    const settled = withHotkey(onJ, presence, freeHotkeys(onJ, presence)[0] ?? null)
    const { revision } = await save(key, onJ, settled)
    expect(await libraryOf(cast.coordinator).publish({ ...at(key), revision })).toMatchObject({ version: 1 })
    expect(await draftOf(key)).toEqual(settled)
  })

  test('stands in the library with what it holds, and says which one the cohort uses', async () => {
    const { key } = await published()
    const library = await libraryOf(cast.supervisor).grids({ cohortId })
    expect(library.grids.find((grid) => grid.key === key)).toMatchObject({
      owner: 'cohort',
      version: 1,
      codes: 23,
      phases: 3,
      draftAt: null,
      families: [{ key: 'postures' }, { key: 'principles' }, { key: 'techniques' }],
    })
    expect(library.grids.map((grid) => grid.key)).toContain('cep-entretien')
    expect(library.used).toEqual({ key: 'cep-entretien', version: 2 })
  })

  test('never changes once published, by any person or verb', async () => {
    const { key, draft } = await published()
    const renamed = { ...draft, title: { fr: 'Autre', en: 'Other' } }
    await save(key, draft, renamed)
    const versions = await libraryOf(cast.coordinator).versions(at(key))
    expect(
      versions.map(({ version, content }) => [version, draftGridSchema.parse(content).title.fr]),
    ).toEqual([[1, draft.title.fr]])
    await expect(
      stage.database.pool.query(
        `update observation_grid set content = content || '{"title":{"fr":"x","en":"x"}}' where key = $1`,
        [key],
      ),
    ).rejects.toThrow()
  })
})

describe('an interview and the grid it was prepared with', () => {
  test('keeps its version when a later one is published, and the next interview has the new code', async () => {
    const { key, draft } = await published()
    await choose(key, 1)
    const before = await interview('gerard')
    const renamed = changeCode(draft, 'presence', { label: { fr: 'Présence pleine', en: 'Full presence' } })
    const { revision } = await save(key, draft, renamed)
    await libraryOf(cast.coordinator).publish({ ...at(key), revision })
    await choose(key, 2)
    const after = await interview('nadia')
    const nameIn = async (liveSessionId: string) => {
      const room = await stage.as(cast.supervisor).liveSession.room({ liveSessionId })
      return room.grid.codes.find((code) => code.key === 'presence')?.label.fr
    }
    expect(await nameIn(before)).toBe('Présence')
    expect(await nameIn(after)).toBe('Présence pleine')
    expect(await libraryOf(cast.coordinator).gridBase({ cohortId, key })).toMatchObject({
      version: 2,
      copiedFrom: null,
      held: 0,
    })
    await choose('cep-entretien', 2)
    for (const liveSessionId of [before, after])
      await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: null })
  })

  test('reads it after the grid is archived', async () => {
    const { key } = await published()
    await choose(key, 1)
    const liveSessionId = await interview('driss')
    await choose('cep-entretien', 2)
    await libraryOf(cast.coordinator).archive({ ...at(key), isArchived: true })
    const room = await stage.as(cast.supervisor).liveSession.room({ liveSessionId })
    expect(room.grid.key).toBe(key)
    await stage.as(cast.coordinator).liveSession.cancel({ liveSessionId, reason: null })
  })
})

describe('two people at one grid', () => {
  test('in different fields lose nothing; in the same one, the second text stands aside until an author chooses', async () => {
    const { key, draft } = await copied()
    const hint = (text: string, language: 'fr' | 'en' = 'fr') =>
      changeCode(draft, 'empathy', { hint: { ...hintOf(draft), [language]: text } })
    await save(key, draft, hint('nomme un ressenti'))
    const { aside: none } = await save(key, draft, hint('names a feeling', 'en'), cast.supervisor)
    expect(none).toEqual([])
    const { aside } = await save(key, draft, hint('dit le ressenti'), cast.supervisor)
    expect(aside).toMatchObject([{ path: ['codes', 'empathy', 'hint', 'fr'], value: 'dit le ressenti' }])
    expect(hintOf(await draftOf(key))).toEqual({ fr: 'nomme un ressenti', en: 'names a feeling' })
    await libraryOf(cast.supervisor).settle({ ...at(key), asideId: aside[0]?.id ?? '', take: true })
    expect(hintOf(await draftOf(key)).fr).toBe('dit le ressenti')
  })

  test('adding a code each have both, in whatever order they save', async () => {
    const { key, draft } = await copied()
    await save(key, draft, addCode(draft, 'postures', { fr: 'Présence', en: '' }))
    await save(key, draft, addCode(draft, 'techniques', { fr: 'Relance', en: '' }), cast.supervisor)
    const keys = (await draftOf(key)).codes.map((code) => code.key)
    expect(keys).toEqual(expect.arrayContaining(['presence', 'relance']))
    expect(keys).toHaveLength(draft.codes.length + 2)
  })
})

describe('what is refused', () => {
  test('a learner neither lists, reads nor writes grids', async () => {
    const { key, draft } = await copied()
    const learner = libraryOf(cast.advisor)
    expect(await reasonFor(learner.grids({ cohortId }))).toBe('roleMayNot')
    expect(await reasonFor(learner.editor(at(key)))).toBe('roleMayNot')
    expect(await reasonFor(learner.gridBase({ cohortId, key }))).toBe('roleMayNot')
    expect(await reasonFor(save(key, draft, withPresence(draft), cast.advisor))).toBe('roleMayNot')
  })

  test('a built-in grid is copied, not written in', async () => {
    const draft = await draftOf('cep-entretien')
    const change = save('cep-entretien', draft, { ...draft, title: { fr: 'Autre', en: 'Other' } })
    expect(await reasonFor(change)).toBe('itemReadOnly')
  })

  test('a field that no grid has is refused, and the draft stays as it was', async () => {
    const { key, draft } = await copied()
    const edits = [{ path: ['codes', 'empathy', 'shape'], from: 'triangle', to: 'heart' }]
    expect(await reasonFor(libraryOf(cast.coordinator).save({ ...at(key), edits }))).toBe('unknownField')
    expect(await draftOf(key)).toEqual(draft)
  })

  test('the grid of another cohort is as unknown as none', async () => {
    const { key } = await published()
    const there = { cohortId: cast.strangeCohortId, key }
    const stranger = libraryOf(cast.stranger)
    expect(await reasonFor(stranger.editor({ ...there, kind: 'grid' }))).toBe('notFound')
    expect(await reasonFor(stranger.gridBase(there))).toBe('notFound')
    const { grids } = await stranger.grids({ cohortId: cast.strangeCohortId })
    expect(grids.map((grid) => grid.key)).not.toContain(key)
  })
})

test('every stored version reads as a draft that can be published again', async () => {
  const { rows } = await stage.database.pool.query<{ content: StoredGrid }>(
    'select content from observation_grid',
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { content } of rows) draftGridSchema.parse(readGrid(content))
})

function hintOf(draft: DraftGrid) {
  return draft.codes.find((code) => code.key === 'empathy')?.hint ?? { fr: '', en: '' }
}

test('a grid that was archived stays as the cohort uses it, and no newer version of it is offered', async () => {
  const { key, draft } = await published()
  await choose(key, 1)
  const { revision } = await save(key, draft, { ...draft, title: { fr: 'Deux', en: 'Two' } })
  await libraryOf(cast.coordinator).publish({ ...at(key), revision })
  const offered = async () =>
    (await stage.as(cast.coordinator).cohort.settings({ cohortId })).grids
      .filter((grid) => grid.key === key)
      .map(({ version }) => version)
      .sort()
  expect(await offered()).toEqual([1, 2])
  await libraryOf(cast.coordinator).archive({ ...at(key), isArchived: true })
  expect(await offered()).toEqual([1])
  await choose('cep-entretien', 2)
})

test('a situation may train what is rated of a grid without directions', async () => {
  await choose(porterAttitudesV1.key, porterAttitudesV1.version)
  const { key } = await libraryOf(cast.coordinator).create({ cohortId, kind: 'scenario', owner: 'cohort' })
  const { codes } = await stage.as(cast.coordinator).scenario.standing({ cohortId, key })
  const trained = codes.filter(({ isTrained }) => isTrained).map((code) => code.key)
  expect(new Set(trained)).toEqual(new Set(porterAttitudesV1.codes.map((code) => code.key)))
  await choose('cep-entretien', 2)
})

test('a version that holds more than an editor would let in shuts no member out of the library', async () => {
  const { key, draft } = await published()
  const content = { ...draft, key, version: 2, title: { fr: 'é'.repeat(2_000), en: 'e' } }
  await stage.database.pool.query(
    `insert into observation_grid (key, version, content, published_by)
     select key, 2, $2::jsonb, published_by from observation_grid where key = $1`,
    [key, JSON.stringify(content)],
  )
  const { grids } = await libraryOf(cast.supervisor).grids({ cohortId })
  expect(grids.find((grid) => grid.key === key)).toMatchObject({ version: 2, codes: 23 })
})
