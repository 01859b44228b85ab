import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FieldEdit } from '@/domain/library/field-edit'
import type { Person } from '@/server/people/sign-in/sign-in'
import { aMoment } from '../../../support/a-moment'
import {
  type Cast,
  castLiveSession,
  openServerStage,
  reasonFor,
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

const api = (who: Person) => stage.as(who).stimulusDraft
const at = (draftId: string) => ({ cohortId: cast.cohortId, draftId })
type Wish = Parameters<ReturnType<typeof api>['begin']>[0]['wish']
const begin = async (wish: Wish = { kind: 'new' }, who = cast.supervisor) =>
  (await api(who).begin({ cohortId: cast.cohortId, wish, language: 'fr' })).draftId
const save = (draftId: string, edits: FieldEdit[], who = cast.supervisor) =>
  api(who).save({ ...at(draftId), edits })
const read = (draftId: string, who = cast.supervisor) => api(who).read(at(draftId))
const library = async (who = cast.coordinator) => stage.as(who).stimulus.library({ cohortId: cast.cohortId })
const whole: FieldEdit[] = [
  { path: ['name'], from: '', to: 'Josiane B.' },
  { path: ['age'], from: null, to: 51 },
  { path: ['scene'], from: '', to: 'Josiane tient une mercerie.' },
  { path: ['said', '2', 'text'], from: '', to: 'Le bail s’arrête en mars.' },
  { path: ['came'], from: '', to: 'Et vous ?' },
  { path: ['felt'], from: '', to: 'Entendue.' },
]

describe('a moment that is being written', () => {
  test('is kept as it is, found again by another supervisor, and joins the library once it is given', async () => {
    const draftId = await begin()
    await save(draftId, whole.slice(0, 2))
    const [listed] = (await library()).drafts
    expect(listed).toMatchObject({
      draftId,
      name: 'Josiane B.',
      isRewrite: false,
      savedBy: cast.supervisor.name,
    })
    expect((await read(draftId, cast.otherSupervisor)).content).toMatchObject({ name: 'Josiane B.', age: 51 })
    const { revision } = await read(draftId)
    expect(await reasonFor(api(cast.supervisor).give({ ...at(draftId), revision }))).toBe('draftIncomplete')
    const after = await save(draftId, whole, cast.otherSupervisor)
    const given = { ...at(draftId), revision: after.revision }
    expect(await reasonFor(api(cast.supervisor).give({ ...at(draftId), revision }))).toBe('draftChanged')
    const { stimulusKey } = await api(cast.supervisor).give(given)
    const { stimuli, drafts } = await library()
    expect(drafts).toEqual([])
    expect(stimuli[0]).toMatchObject({ key: stimulusKey, isWritten: true, came: { fr: 'Et vous ?', en: '' } })
    expect(stimuli[0]?.said).toEqual([
      { by: 'beneficiary', text: { fr: 'Le bail s’arrête en mars.', en: '' } },
    ])
    expect(await reasonFor(read(draftId))).toBe('notFound')
  })

  test('keeps what two people write in different lines, and both texts where they write in one', async () => {
    const draftId = await begin({ kind: 'copy', stimulusKey: 'awa' })
    const { content } = await read(draftId)
    const [line] = content.said
    const text = ['said', line?.id ?? '', 'text']
    await save(draftId, [{ path: text, from: line?.text, to: 'Et là ?' }])
    const added = { id: 'mine', by: 'beneficiary', text: 'Voilà.' }
    const other = cast.otherSupervisor
    const both = await save(
      draftId,
      [
        { path: ['said', 'mine'], from: null, to: added },
        { path: text, from: line?.text, to: 'Et ici ?' },
      ],
      other,
    )
    expect(both.content.said[0]?.text).toBe('Et là ?')
    expect(both.content.said.at(-1)).toEqual(added)
    expect(both.aside).toMatchObject([{ value: 'Et ici ?', by: other.id }])
    const { people, revision, aside } = await read(draftId)
    expect(people).toEqual({ [other.id]: other.name })
    expect(await reasonFor(api(other).give({ ...at(draftId), revision }))).toBe('draftIncomplete')
    const settled = await api(other).settle({ ...at(draftId), asideId: aside[0]?.id ?? '', take: true })
    expect(settled.content.said[0]?.text).toBe('Et ici ?')
    expect(settled.aside).toEqual([])
  })

  test('takes a repeated save once, and nothing that no draft holds', async () => {
    const draftId = await begin()
    const edits: FieldEdit[] = [{ path: ['came'], from: '', to: 'Et vous ?' }]
    await save(draftId, edits)
    const again = await save(draftId, edits)
    expect([again.content.came, again.aside]).toEqual(['Et vous ?', []])
    const long: FieldEdit[] = [{ path: ['scene'], from: '', to: 'a'.repeat(401) }]
    expect(await reasonFor(save(draftId, long))).toBe('unknownField')
  })

  test('is thrown away by those who lead, and neither read nor begun by learners', async () => {
    const draftId = await begin()
    for (const ask of [() => begin({ kind: 'new' }, cast.advisor), () => read(draftId, cast.advisor)])
      expect(await reasonFor(ask())).toBe('roleMayNot')
    expect(await reasonFor(api(cast.stranger).read({ cohortId: cast.strangeCohortId, draftId }))).toBe(
      'notFound',
    )
    await api(cast.coordinator).discard({ ...at(draftId), revision: 0 })
    expect((await library()).drafts).toEqual([])
  })
})

describe('a draft that rewrites a moment', () => {
  const written = async () => {
    const { keys } = await stage
      .as(cast.supervisor)
      .stimulus.write({ cohortId: cast.cohortId, stimuli: [aMoment] })
    return keys[0] ?? ''
  }

  test('is one for everyone who rewrites it', async () => {
    const stimulusKey = await written()
    const one = await begin({ kind: 'rewrite', stimulusKey })
    expect(await begin({ kind: 'rewrite', stimulusKey }, cast.otherSupervisor)).toBe(one)
    expect(await begin({ kind: 'copy', stimulusKey })).not.toBe(one)
  })

  test('becomes a moment of its own where the other was put or removed meanwhile', async () => {
    const { cohortId } = cast
    for (const meanwhile of ['put', 'removed'] as const) {
      const stimulusKey = await written()
      const draftId = await begin({ kind: 'rewrite', stimulusKey })
      const { stimulus } = stage.as(cast.supervisor)
      if (meanwhile === 'put') await stimulus.open({ cohortId, wish: { mode: 'inClass', stimulusKey } })
      else await stimulus.remove({ cohortId, stimulusKey })
      const { revision } = await read(draftId)
      const given = await api(cast.supervisor).give({ ...at(draftId), revision })
      expect(given.stimulusKey, meanwhile).not.toBe(stimulusKey)
    }
  })

  test('begins with no moment that is lent, and none of another cohort', async () => {
    const stimulusKey = await written()
    const elsewhere = api(cast.stranger).begin({
      cohortId: cast.strangeCohortId,
      wish: { kind: 'copy', stimulusKey },
      language: 'fr',
    })
    expect(await reasonFor(elsewhere)).toBe('notFound')
    expect(await reasonFor(begin({ kind: 'rewrite', stimulusKey: 'awa' }))).toBe('momentUsed')
  })
})
