import { describe, expect, it, test } from 'vitest'
import {
  addCode,
  changeCode,
  duplicateCode,
  moveCode,
  moveCodeToFamily,
  orphansOf,
  removeCode,
  toggleCount,
} from '@/domain/observation/editing/codes'
import { addFrameItem, addPhase, movePhase, removePhase } from '@/domain/observation/editing/course'
import { type DraftGrid, draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { draftOf } from '@/domain/observation/editing/draft-of'
import {
  addFamily,
  addGroup,
  addLane,
  changeGroups,
  changeLane,
  changeValence,
  moveFamily,
  removeFamily,
} from '@/domain/observation/editing/families'
import { gridFaults, publishable } from '@/domain/observation/editing/grid-faults'
import { freeHotkeys, hotkeyConflicts, rivalsOf, withHotkey } from '@/domain/observation/editing/hotkeys'
import { newKey } from '@/domain/observation/editing/new-key'
import { gridBounds } from '@/domain/observation/grid-bounds'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

const draft = draftOf(cepEntretienV1)
const said = (text: string) => ({ fr: text, en: text })
const code = (grid: DraftGrid, key: string) => grid.codes.find((each) => each.key === key)
const family = (grid: DraftGrid, key: string) => grid.families.find((each) => each.key === key)
const reasons = (grid: DraftGrid) => gridFaults(grid).map(({ reason }) => reason)

/** The default grid with a posture that lacks nothing. */
function withPresence(): DraftGrid {
  const added = addCode(draft, 'postures', { fr: 'Présence', en: 'Presence' })
  return changeCode(added, 'presence', {
    definition: said('Le regard reste avec la personne.'),
    hint: said('regard, corps, rythme'),
    positiveIndicators: [said('Pose le stylo')],
  })
}

it('a copy of the default grid can be published as it stands', () => {
  const copy = { ...draft, title: { fr: 'Entretien CEP, Lyon', en: 'CEP interview, Lyon' } }
  expect(gridFaults(copy)).toEqual([])
  expect(publishable(copy, { key: 'lyon', version: 2 })).toMatchObject({
    key: 'lyon',
    version: 2,
    title: { fr: 'Entretien CEP, Lyon' },
  })
})

it('a copy does not change with the grid it was made of', () => {
  const copy = draftOf(cepEntretienV1)
  const first = copy.codes[0]
  if (first) first.label = said('Autre')
  expect(cepEntretienV1.codes[0]?.label.fr).toBe('Regard positif inconditionnel')
})

describe('a code that is added', () => {
  it('comes last in its family, is what its family is, and gets the first key that is free', () => {
    const added = addCode(draft, 'postures', { fr: 'Présence', en: '' })
    expect(added.codes.findIndex(({ key }) => key === 'presence')).toBe(4)
    expect(code(added, 'presence')).toMatchObject({
      family: 'postures',
      valence: 'demonstratedMissed',
      shape: 'triangle',
      group: null,
      hotkey: 'KeyK',
    })
  })

  it('says what it lacks, each with its place', () => {
    const faults = gridFaults(addCode(draft, 'postures', { fr: 'Présence', en: '' }))
    expect(faults.map(({ reason, place }) => [reason, place.key, ...place.field, place.locale])).toEqual([
      ['textMissing', 'presence', 'definition', 'fr'],
      ['textMissing', 'presence', 'hint', 'fr'],
      ['tooFew', 'presence', 'positiveIndicators', null],
    ])
  })

  it('can be published once it lacks nothing', () => {
    expect(gridFaults(withPresence())).toEqual([])
  })

  it('has a key of its own where another is called the same', () => {
    expect(code(addCode(withPresence(), 'postures', said('Présence')), 'presence2')).toBeDefined()
  })

  it('has no key where every letter is taken', () => {
    const full = addCode(withPresence(), 'techniques', said('Une de plus'))
    expect(code(full, 'uneDePlus')?.hotkey).toBeNull()
  })
})

describe('the keys', () => {
  const holder = { part: 'codes', key: 'presence' } as const
  const onJ = withHotkey(withPresence(), holder, 'KeyJ')

  it('of two codes on one place are in conflict, and the free places are said', () => {
    expect(hotkeyConflicts(onJ)).toEqual([
      { hotkey: 'KeyJ', shift: false, holders: [holder, { part: 'codes', key: 'leadingQuestion' }] },
    ])
    expect(freeHotkeys(onJ, holder)).toEqual(['KeyK'])
    expect(reasons(onJ)).toEqual(['hotkeyTwice'])
  })

  it('are in conflict for a frame item and a code with directions: both answer to Shift', () => {
    const item = { part: 'frame', key: 'duration' } as const
    const onQ = withHotkey(draft, item, 'KeyQ')
    expect(rivalsOf(onQ, item)).toEqual([{ part: 'codes', key: 'unconditionalPositiveRegard' }])
    expect(reasons(onQ)).toEqual(['shiftedHotkeyTwice'])
    expect(reasons(withHotkey(draft, item, 'KeyF'))).toEqual([])
  })

  it('that the console keeps for itself are refused by name', () => {
    expect(gridFaults(withHotkey(draft, { part: 'codes', key: 'echo' }, 'KeyM'))).toMatchObject([
      { reason: 'hotkeyReserved', value: 'KeyM', place: { part: 'codes', key: 'echo', field: ['hotkey'] } },
    ])
  })
})

describe('what follows from what may be noted of a family', () => {
  it('from none to two directions: buttons in pairs, and shapes that can be drawn both ways', () => {
    const directed = changeValence(draft, 'techniques', 'upheldBreached')
    expect(family(directed, 'techniques')).toMatchObject({ layout: 'paired', shape: 'triangle' })
    expect(new Set(directed.codes.map(({ shape }) => shape))).toEqual(new Set(['triangle', 'square']))
    expect(family(directed, 'techniques')?.legend.map(({ valence }) => valence)).toEqual([
      'upheld',
      'breached',
    ])
    expect(reasons(directed)).toEqual([])
  })

  it('from two directions to none: chips, whose codes the advisor rates as before', () => {
    const plain = changeValence(draft, 'postures', 'none')
    expect(family(plain, 'postures')).toMatchObject({ layout: 'chips', isRated: true })
    expect(reasons(plain)).toEqual([])
  })
})

describe('a grid that is full', () => {
  const times = (most: number, act: (now: DraftGrid, name: string) => DraftGrid) =>
    Array.from({ length: most + 3 }, (_, index) => `n${index}`).reduce(act, draft)
  const withFamilies = (now: DraftGrid, name: string) => addFamily(now, said(name))

  it('takes no more of anything, and stays a draft that can be opened', () => {
    const codes = times(gridBounds.codes, (now, name) => addCode(now, 'postures', said(name)))
    expect(codes.codes).toHaveLength(gridBounds.codes)
    expect(duplicateCode(codes, 'empathy')).toBe(codes)
    const frame = times(gridBounds.frame, (now, name) => addFrameItem(now, said(name)))
    expect(frame.frame).toHaveLength(gridBounds.frame)
    const groups = times(gridBounds.groups, (now, name) => addGroup(now, 'techniques', said(name)))
    expect(family(groups, 'techniques')?.groups).toHaveLength(gridBounds.groups)
    const families = times(gridBounds.families, withFamilies)
    expect(families.families).toHaveLength(gridBounds.families)
    const lanes = families.families.reduce((now, { key }) => addLane(now, key), families)
    expect(lanes.lanes).toHaveLength(gridBounds.lanes)
    for (const full of [codes, frame, groups, families, lanes])
      expect(draftGridSchema.safeParse(full).success).toBe(true)
  })

  it('lets a family that is alone on its lane have another one', () => {
    const full = times(gridBounds.families, withFamilies).families.reduce(
      (now, { key }) => addLane(now, key),
      times(gridBounds.families, withFamilies),
    )
    const alone = full.families.find(
      ({ lane }) => full.families.filter((each) => each.lane === lane).length === 1,
    )
    expect(addLane(full, alone?.key ?? '').lanes).toHaveLength(gridBounds.lanes)
  })
})

it('a code whose family is gone is found, and goes into another family', () => {
  const orphaned = { ...draft, families: draft.families.filter(({ key }) => key !== 'postures') }
  const [first] = orphansOf(orphaned)
  expect(orphansOf(draft)).toEqual([])
  expect(first?.family).toBe('postures')
  const moved = moveCodeToFamily(orphaned, first?.key ?? '', 'techniques')
  expect(orphansOf(moved)).toHaveLength(orphansOf(orphaned).length - 1)
})

describe('families', () => {
  it('a new one takes marks without direction, and goes with its codes', () => {
    const added = addCode(addFamily(draft, said('Gestes')), 'gestes', said('Pose le stylo'))
    expect(family(added, 'gestes')).toMatchObject({ valence: 'none', layout: 'chips', lane: 'others' })
    const removed = removeFamily(added, 'gestes')
    expect(removed.codes).toEqual(draft.codes)
  })

  it('are not called what settings and the timeline keep for themselves', () => {
    expect(addFamily(draft, said('Phases')).families.at(-1)?.key).toBe('phases2')
  })

  it('change places with their codes left where they are', () => {
    expect(moveFamily(draft, 'techniques', -2).families.map(({ key }) => key)).toEqual([
      'techniques',
      'postures',
      'principles',
    ])
  })

  it('leave no empty lane behind', () => {
    expect(changeLane(draft, 'postures', 'others').lanes.map(({ key }) => key)).toEqual(['others'])
    expect(addLane(draft, 'principles').lanes.map(({ key }) => key)).toEqual([
      'postures',
      'others',
      'principes',
    ])
  })

  it('whose rows change keep each code in a row they have', () => {
    const rows = addGroup(draft, 'postures', said('Accueil'))
    expect(code(rows, 'empathy')?.group).toBe('accueil')
    expect(code(changeGroups(draft, 'techniques', []), 'echo')?.group).toBeNull()
    expect(reasons(rows)).toEqual([])
  })
})

describe('codes', () => {
  it('move among those of their family, others keeping their places', () => {
    const moved = moveCode(draft, 'activeListening', -3)
    expect(moved.codes.slice(0, 5).map(({ key }) => key)).toEqual([
      'activeListening',
      'unconditionalPositiveRegard',
      'authenticity',
      'empathy',
      'confidentiality',
    ])
    expect(moveCode(draft, 'unconditionalPositiveRegard', -1)).toEqual(draft)
  })

  it('become what their new family is', () => {
    const moved = moveCodeToFamily(draft, 'openQuestion', 'principles')
    expect(code(moved, 'openQuestion')).toMatchObject({
      family: 'principles',
      valence: 'upheldBreached',
      shape: 'square',
      group: null,
    })
    expect(reasons(moved)).toEqual([])
  })

  it('keep their shape where their family cannot draw another', () => {
    expect(code(changeCode(draft, 'empathy', { shape: 'ring' }), 'empathy')?.shape).toBe('triangle')
  })

  it('duplicated stand side by side, the second on a free key', () => {
    const twice = duplicateCode(draft, 'empathy')
    expect(twice.codes.slice(2, 4).map(({ key, hotkey }) => [key, hotkey])).toEqual([
      ['empathy', 'KeyE'],
      ['empathie', 'KeyK'],
    ])
    expect(removeCode(twice, 'empathie')).toEqual(draft)
  })

  it('count as a question or as a reflection, not as both', () => {
    const asked = toggleCount(draft, 'reflection', 'question')
    expect(code(asked, 'reflection')?.countsAs).toEqual(['question'])
    expect(code(toggleCount(asked, 'reflection', 'question'), 'reflection')?.countsAs).toEqual([])
    expect(code(toggleCount(draft, 'reflection', 'summary'), 'reflection')?.countsAs).toEqual([
      'reflection',
      'summary',
    ])
  })

  it('take their name as short name until they have one of their own', () => {
    const renamed = changeCode(draft, 'empathy', { label: { fr: 'Empathie juste', en: 'True empathy' } })
    expect(code(renamed, 'empathy')?.shortLabel).toEqual({ fr: 'Empathie juste', en: 'True empathy' })
    const long = changeCode(draft, 'unconditionalPositiveRegard', { label: said('Regard') })
    expect(code(long, 'unconditionalPositiveRegard')?.shortLabel.fr).toBe('Regard positif')
  })
})

describe('the course', () => {
  it('has two to four phases, on the digits in their order', () => {
    const four = addPhase(draft, said('Clôture'))
    expect(four.phases.at(-1)).toMatchObject({ key: 'cloture', hotkey: 'Digit4' })
    expect(addPhase(four, said('Encore')).phases).toHaveLength(4)
    const two = removePhase(draft, 'conclusion')
    expect(removePhase(two, 'exploration').phases).toHaveLength(2)
    expect(movePhase(draft, 'conclusion', -2).phases.map(({ key, hotkey }) => [key, hotkey])).toEqual([
      ['conclusion', 'Digit1'],
      ['introduction', 'Digit2'],
      ['exploration', 'Digit3'],
    ])
  })

  it('gives what has to be said at the opening a key with Shift', () => {
    const added = addFrameItem(draft, { fr: 'Suites', en: 'What follows' })
    expect(added.frame.at(-1)).toMatchObject({ key: 'suites', missingLabel: { fr: 'Suites, non dit' } })
    expect(hotkeyConflicts(added)).toEqual([])
  })
})

test.each([
  ['Écoute active', 'ecouteActive'],
  ['Œil pour œil', 'oeilPourOeil'],
  ['3 temps', 'code3Temps'],
  ['!!', 'code'],
])('something called « %s » is known as %s', (name, key) => {
  expect(newKey(name, [], 'code')).toBe(key)
})
