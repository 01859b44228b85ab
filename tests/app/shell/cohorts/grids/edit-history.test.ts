import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  doneAgain,
  type History,
  noHistory,
  noted,
  takenBack,
} from '@/app/(shell)/cohorts/_grids/desk/edit-history'
import { mergeEdits } from '@/domain/library/merge-edits'
import { changeCode } from '@/domain/observation/editing/codes'
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

test('taking an act back leaves alone what somebody else wrote meanwhile', () => {
  const { now, history } = played(draft, [hint('dit le ressenti')])
  const others = { ...now, title: { fr: 'Lyon', en: 'Lyon' } }
  const back = carriedOut(others, takenBack(history)?.edits ?? [])
  expect(back.title.fr).toBe('Lyon')
  expect(back.codes.find(({ key }) => key === 'empathy')?.hint).toEqual(
    draft.codes.find(({ key }) => key === 'empathy')?.hint,
  )
})
