import { expect, test } from 'vitest'
import { mergeEdits } from '@/domain/library/merge-edits'
import { builtInStimuli } from '@/domain/stimulus/built-in-stimuli'
import {
  contentOf,
  draftOf,
  editsOf,
  emptyDraft,
  missingIn,
  momentDraftSchema,
} from '@/domain/stimulus/moment-draft'
import { writtenStimulusSchema } from '@/domain/stimulus/stimulus-schema'
import { aMoment } from '../../support/a-moment'

test('an empty draft says everything that is missing', () => {
  expect([...missingIn(emptyDraft('fr'))].sort()).toEqual(['age', 'came', 'felt', 'name', 'said', 'scene'])
})

test('a moment written in one language comes back from its draft as it was', () => {
  const draft = draftOf({ ...aMoment, key: 'k' }, 'fr')
  expect(missingIn(draft)).toEqual([])
  expect(contentOf(draft)).toEqual(aMoment)
})

test('a copy of a built-in moment is in the language of the person who copies it', () => {
  for (const stimulus of builtInStimuli) {
    const copy = contentOf(draftOf(stimulus, 'en'))
    expect(writtenStimulusSchema.safeParse(copy).success, stimulus.key).toBe(true)
    expect(copy.scene).toEqual({ fr: '', en: stimulus.scene.en })
  }
})

test('lines left empty are left out, and the beneficiary still has the last word', () => {
  const draft = draftOf({ ...aMoment, key: 'k' }, 'fr')
  const added = { ...draft, said: [...draft.said, { id: 'nine', by: 'advisor' as const, text: ' ' }] }
  expect(missingIn(added)).toEqual([])
  expect(contentOf(added).said).toEqual(aMoment.said)
  const spoken = { ...draft, said: [...draft.said, { id: 'nine', by: 'advisor' as const, text: 'Ah.' }] }
  expect(missingIn(spoken)).toEqual(['said'])
})

test('every built-in moment is a draft that a form can show', () => {
  for (const stimulus of builtInStimuli) {
    const draft = draftOf(stimulus, 'fr')
    expect(momentDraftSchema.parse(draft)).toEqual(draft)
  }
})

test('what changed between two states of a draft leads from one to the other, line by line', () => {
  const before = draftOf({ ...aMoment, key: 'k' }, 'fr')
  const [first, second] = before.said
  if (!first || !second) throw new Error('two lines are needed')
  const after = {
    ...before,
    age: 52,
    codes: [],
    said: [
      { ...second, text: 'Il s’arrête en mai.' },
      { id: 'new', by: 'beneficiary' as const, text: 'Voilà.' },
    ],
  }
  const edits = editsOf(before, after)
  expect(edits.map(({ path }) => path.join('.'))).toEqual([
    'age',
    'codes',
    `said.${first.id}`,
    `said.${second.id}.text`,
    'said.new',
  ])
  const typed = edits.reduce<Record<string, unknown>>((content, { path, to }) => {
    const [field = '', id, part] = path
    const line = (content.said as typeof before.said).find((each) => each.id === id)
    const from = id === undefined ? content[field] : part === undefined ? line : line?.[part as 'text']
    return { ...mergeEdits(content, [{ path, from, to }]).content }
  }, before)
  expect(typed).toEqual(after)
  expect(editsOf(after, after)).toEqual([])
})

test('edits of two people in different lines and fields are both kept', () => {
  const before = draftOf({ ...aMoment, key: 'k' }, 'fr')
  const edit = (path: readonly string[], from: unknown, to: unknown) => ({ path, from, to })
  const { content, contested } = mergeEdits(before, [
    edit(['said', '1', 'text'], before.said[0]?.text, 'Et ce bail ?'),
    edit(['said', 'mine'], null, { id: 'mine', by: 'beneficiary', text: 'Voilà.' }),
    edit(['came'], before.came, 'Et vous ?'),
    edit(['said', 'theirs'], null, { id: 'theirs', by: 'beneficiary', text: 'Enfin.' }),
  ])
  expect(contested).toEqual([])
  const merged = momentDraftSchema.parse(content)
  expect(merged.said.map(({ text }) => text)).toEqual([
    'Et ce bail ?',
    before.said[1]?.text,
    'Voilà.',
    'Enfin.',
  ])
  expect(merged.came).toBe('Et vous ?')
})
