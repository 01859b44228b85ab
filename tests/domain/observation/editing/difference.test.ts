import { expect, it } from 'vitest'
import { addCode, changeCode, moveCode, removeCode } from '@/domain/observation/editing/codes'
import { moveFrameItem } from '@/domain/observation/editing/course'
import { gridDifference } from '@/domain/observation/editing/difference'
import { draftOf } from '@/domain/observation/editing/draft-of'
import { withHotkey } from '@/domain/observation/editing/hotkeys'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

const draft = draftOf(cepEntretienV1)
const read = (after: typeof draft) =>
  gridDifference(draft, after).map(({ kind, part, key, after, fields }) =>
    [kind, part, key, ...(kind === 'moved' ? [after] : []), ...fields.map(({ field }) => field)].join(' '),
  )

it('names what came and what went', () => {
  expect(read(removeCode(addCode(draft, 'postures', { fr: 'Présence', en: 'Presence' }), 'echo'))).toEqual([
    'added codes presence',
    'removed codes echo',
  ])
})

it('names the fields that changed, with what they were', () => {
  const hint = { fr: 'écoute', en: 'listens' }
  const changed = withHotkey(
    changeCode(draft, 'activeListening', { hint }),
    { part: 'codes', key: 'activeListening' },
    'KeyK',
  )
  expect(read(changed)).toEqual(['changed codes activeListening hint hotkey'])
  const [change] = gridDifference(draft, changed)
  expect(change?.fields[0]).toEqual({
    field: 'hint',
    before: { fr: 'fait avancer par ses propres mots', en: 'moves on with their own words' },
    after: hint,
  })
})

it('names one item as moved, not all those it went past', () => {
  expect(read(moveCode(draft, 'activeListening', -3))).toEqual(['moved codes activeListening '])
  expect(read(moveFrameItem(draft, 'gratuity', 1))).toEqual([
    'changed frame cepExplained hotkey',
    'changed frame gratuity hotkey',
    'moved frame gratuity cepExplained',
  ])
})

it('names a new title as a change of the whole', () => {
  expect(read({ ...draft, title: { fr: 'Lyon', en: 'Lyon' } })).toEqual(['changed grid grid title'])
})
