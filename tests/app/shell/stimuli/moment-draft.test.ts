import { expect, test } from 'vitest'
import { contentOf, draftOf, emptyDraft, missingIn } from '@/app/(shell)/cohorts/_stimuli/write/moment-draft'
import { builtInStimuli } from '@/domain/stimulus/built-in-stimuli'
import { writtenStimulusSchema } from '@/domain/stimulus/stimulus-schema'
import { aMoment } from '../../../support/a-moment'

test('an empty draft says everything that is missing', () => {
  expect([...missingIn(emptyDraft)].sort()).toEqual(['age', 'came', 'felt', 'name', 'said', 'scene'])
})

test('a moment written in one language comes back from its draft as it was', () => {
  const draft = draftOf({ ...aMoment, key: 'k' }, 'fr')
  expect(missingIn(draft)).toEqual([])
  expect(contentOf(draft, 'fr')).toEqual(aMoment)
})

test('a copy of a built-in moment is in the language of the person who copies it', () => {
  for (const stimulus of builtInStimuli) {
    const copy = contentOf(draftOf(stimulus, 'en'), 'en')
    expect(writtenStimulusSchema.safeParse(copy).success, stimulus.key).toBe(true)
    expect(copy.scene).toEqual({ fr: '', en: stimulus.scene.en })
  }
})

test('lines left empty are left out, and the beneficiary still has the last word', () => {
  const draft = draftOf({ ...aMoment, key: 'k' }, 'fr')
  const added = { ...draft, said: [...draft.said, { id: 9, by: 'advisor' as const, text: ' ' }] }
  expect(missingIn(added)).toEqual([])
  expect(contentOf(added, 'fr').said).toEqual(aMoment.said)
  const spoken = { ...draft, said: [...draft.said, { id: 9, by: 'advisor' as const, text: 'Ah.' }] }
  expect(missingIn(spoken)).toEqual(['said'])
})
