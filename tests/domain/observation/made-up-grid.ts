import type { Code, Family, ObservationGrid } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

const said = (text: string) => ({ fr: text, en: text })
const words = (name: string) => ({
  label: said(`${name}s`),
  singular: said(name),
  one: said(`a ${name}`),
  none: said(`no ${name}`),
  noted: said(`${name}s noted`),
  shownHint: said(`Every ${name} at once`),
})

const manners: Family = {
  key: 'manners',
  ...words('Manner'),
  shape: 'triangle',
  colour: 'slate',
  valence: 'upheldBreached',
  layout: 'tallied',
  lane: 'below',
  isRated: true,
  groups: [],
  legend: [{ shape: 'triangle', valence: 'upheld', label: said('manner'), shortLabel: said('manner') }],
}

const moves: Family = {
  key: 'moves',
  ...words('Move'),
  shape: 'ring',
  colour: 'teal',
  valence: 'none',
  layout: 'chips',
  lane: 'above',
  isRated: false,
  groups: [
    { key: 'asking', label: said('Asking') },
    { key: 'telling', label: said('Telling') },
  ],
  legend: [{ shape: 'ring', valence: null, label: said('move'), shortLabel: said('move') }],
}

type Difference = Pick<Code, 'key' | 'hotkey' | 'countsAs'> & Partial<Code>
const code = (family: Family, each: Difference): Code => ({
  family: family.key,
  valence: family.valence,
  shape: family.shape,
  group: null,
  label: said(each.key),
  shortLabel: said(each.key),
  definition: said(each.key),
  hint: said(each.key),
  positiveIndicators: [said('It was there')],
  negativeIndicators: [],
  ...each,
})

/** A grid with two families and codes of its own, none of them in the default one; its phases and frame are the default ones. */
export const madeUpGrid: ObservationGrid = {
  ...cepEntretienV1,
  key: 'made-up',
  title: said('Made up'),
  lanes: [
    { key: 'above', label: said('Above'), namesMarks: false },
    { key: 'below', label: said('Below'), namesMarks: true },
  ],
  families: [moves, manners],
  codes: [
    code(moves, { key: 'ask', group: 'asking', hotkey: 'KeyA', countsAs: ['question'] }),
    code(moves, { key: 'mirror', group: 'asking', hotkey: 'KeyS', countsAs: ['simpleReflection'] }),
    code(moves, { key: 'deepen', group: 'asking', hotkey: 'KeyD', countsAs: ['complexReflection'] }),
    code(moves, { key: 'gather', group: 'telling', hotkey: 'KeyF', countsAs: ['summary'] }),
    code(moves, { key: 'prescribe', group: 'telling', hotkey: 'KeyG', countsAs: ['advice'] }),
    code(manners, { key: 'calm', hotkey: 'KeyQ', countsAs: [] }),
    code(manners, { key: 'candour', hotkey: 'KeyW', countsAs: [] }),
  ],
}
