import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  doneAgain,
  type History,
  noHistory,
  noted,
  stillOwn,
  takenBack,
} from '@/app/(shell)/cohorts/_grids/desk/edit-history'
import { mergeEdits } from '@/domain/library/merge-edits'
import { changeCode, removeCode } from '@/domain/observation/editing/codes'
import { gridDifference } from '@/domain/observation/editing/difference'
import { type DraftGrid, draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { draftOf } from '@/domain/observation/editing/draft-of'
import type { DraftEdit } from '@/domain/observation/editing/edits-between'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { anyEdit } from '../../../../domain/observation/editing/edits'

const draft = draftOf(cepEntretienV1)
const carriedOut = (now: DraftGrid, edits: readonly DraftEdit[]) =>
  draftGridSchema.parse(mergeEdits(now, edits).content)

function played(before: DraftGrid, acts: readonly ((draft: DraftGrid) => DraftGrid)[]) {
  return acts.reduce<{ now: DraftGrid; history: History }>(
    ({ now, history }, act) => {
      const after = act(now)
      return gridDifference(now, after).length === 0
        ? { now, history }
        : { now: after, history: noted(history, now, after) }
    },
    { now: before, history: noHistory },
  )
}

test('taking everything back leads to where one began, and doing it all again to where one was', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (acts) => {
      let { now, history } = played(draft, acts)
      const reached = now
      for (let step = takenBack(history); step; step = takenBack(history)) {
        now = carriedOut(now, step.edits)
        history = step.history
      }
      expect(gridDifference(draft, now)).toEqual([])
      for (let step = doneAgain(history); step; step = doneAgain(history)) {
        now = carriedOut(now, step.edits)
        history = step.history
      }
      expect(gridDifference(reached, now)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

const hint = (fr: string) => (now: DraftGrid) =>
  changeCode(now, 'empathy', { hint: { fr, en: 'names a feeling' } })

test('what is typed on in one field is one act', () => {
  const { history } = played(draft, [hint('n'), hint('no'), hint('nom')])
  // The first stroke changed both languages, what came after it one field.
  expect(history.acts).toHaveLength(2)
})

test('taking an act back leaves alone what another author wrote meanwhile', () => {
  const { now, history } = played(draft, [hint('dit le ressenti')])
  const others = { ...now, title: { fr: 'Lyon', en: 'Lyon' } }
  const back = carriedOut(others, takenBack(history)?.edits ?? [])
  expect(back.title.fr).toBe('Lyon')
  expect(back.codes.find(({ key }) => key === 'empathy')?.hint).toEqual(
    draft.codes.find(({ key }) => key === 'empathy')?.hint,
  )
})

test('taking an act back leaves alone the fields that another author wrote since, and says how many they are', () => {
  const title = (fr: string) => (now: DraftGrid) => ({ ...now, title: { ...now.title, fr } })
  const { now, history } = played(draft, [title('G'), title('Gr'), title('Grille')])
  const others = { ...now, title: { ...now.title, fr: 'Lyon' } }
  expect(stillOwn(others, takenBack(history)?.edits ?? [])).toEqual({ edits: [], left: 1 })
  const { edits, left } = stillOwn(now, takenBack(history)?.edits ?? [])
  expect(left).toBe(0)
  expect(carriedOut(now, edits).title.fr).toBe(draft.title.fr)
})

test('an act that is named is taken back whatever was done since, once', () => {
  const { now, history } = played(draft, [
    (before) => removeCode(before, 'empathy'),
    (before) => ({ ...before, title: { fr: 'Autre', en: 'Other' } }),
  ])
  const [removal] = history.acts
  const step = takenBack(history, removal)
  const back = carriedOut(now, stillOwn(now, step?.edits ?? []).edits)
  expect(back.codes.map(({ key }) => key)).toEqual(draft.codes.map(({ key }) => key))
  expect(back.title.fr).toBe('Autre')
  expect(step && takenBack(step.history, removal)).toBeNull()
})
