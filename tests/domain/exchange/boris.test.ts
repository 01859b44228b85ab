import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ReadBoris, readBoris } from '@/domain/exchange/boris/read-boris'
import { writeBoris } from '@/domain/exchange/boris/write-boris'
import { unkeepableTexts } from '@/domain/exchange/unkeepable-texts'
import type { Locale } from '@/domain/localized'
import { draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { anyGrid } from './arbitraries'

const at = '2026-11-27T09:05:00'
type Behaviour = Record<string, unknown>
type Project = { behaviors_conf: Record<string, Behaviour>; triade?: unknown } & Record<string, unknown>
const written = (locale: Locale = 'fr') => JSON.parse(writeBoris(cepEntretienV1, locale, at)) as Project
const behaviour = (project: Project, code: string) => {
  const found = Object.values(project.behaviors_conf).find((each) => each.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}
const read = (project: unknown, locale: Locale = 'fr') => readBoris(JSON.stringify(project), locale)
const said = ({ notices }: ReadBoris) =>
  notices.map(({ code, about }) => `${code} ${about.name ?? about.count ?? ''}`.trim())

const point = (code: string, more: Behaviour = {}): Behaviour => ({
  type: 'Point event',
  key: '',
  code,
  description: '',
  color: '',
  category: '',
  modifiers: {},
  excluded: '',
  'coding map': '',
  ...more,
})
const state = (code: string, excluded: string, more: Behaviour = {}) =>
  point(code, { type: 'State event', excluded, ...more })
const ethogram = (...behaviours: Behaviour[]): Project => ({
  project_format_version: '7.0',
  project_name: 'Repas',
  subjects_conf: {},
  observations: {},
  behaviors_conf: Object.fromEntries(behaviours.map((each, index) => [String(index), each])),
})

describe('a grid goes out as an ethogram', () => {
  test('with its phases as states that exclude each other, its codes and its frame as points', () => {
    const project = written()
    expect(project).toMatchObject({
      project_format_version: '7.0',
      project_date: at,
      project_name: cepEntretienV1.title.fr,
      behavioral_categories: ['Phases', 'Postures', 'Principes', 'Techniques', 'Cadre'],
      behavioral_categories_config: { '1': { name: 'Postures', color: '#0a6a6b' } },
      observations: {},
      subjects_conf: {},
      coding_map: {},
      converters: {},
    })
    expect(behaviour(project, 'exploration')).toMatchObject({
      type: 'State event',
      key: '2',
      excluded: 'introduction,conclusion',
      category: 'Phases',
    })
    expect(behaviour(project, 'empathy')).toEqual({
      type: 'Point event',
      key: 'e',
      code: 'empathy',
      color: '#0a6a6b',
      category: 'Postures',
      description: expect.stringMatching(/^\[Empathie] /),
      modifiers: {
        '0': {
          name: 'Sens',
          description: '',
          type: 0,
          'ask at stop': false,
          values: ['manifesté', 'manqué'],
        },
      },
      excluded: '',
      'coding map': '',
    })
    expect(behaviour(project, 'openQuestion').modifiers).toEqual({})
    expect(behaviour(project, 'frame-confidentiality')).toMatchObject({ category: 'Cadre' })
    expect(Object.keys(project.behaviors_conf)).toHaveLength(
      cepEntretienV1.phases.length + cepEntretienV1.codes.length + cepEntretienV1.frame.length,
    )
  })
  test('on the keyboard of its reader: the same place is another letter', () => {
    expect(behaviour(written('fr'), 'unconditionalPositiveRegard').key).toBe('a')
    expect(behaviour(written('en'), 'unconditionalPositiveRegard').key).toBe('q')
  })
  test('with no field that BORIS does not know in a behaviour', () => {
    const fields = [
      'type',
      'key',
      'code',
      'description',
      'color',
      'category',
      'modifiers',
      'excluded',
      'coding map',
    ]
    for (const each of Object.values(written().behaviors_conf))
      expect(Object.keys(each).sort()).toEqual([...fields].sort())
  })
})

describe('and comes back', () => {
  test('the very same, any grid in either language', () => {
    fc.assert(
      fc.property(anyGrid, fc.constantFrom<Locale>('fr', 'en'), (grid, locale) => {
        expect(readBoris(writeBoris(grid, locale, at), 'en')).toEqual({
          grid,
          notices: [],
          problems: [],
          moreProblems: 0,
        })
      }),
      { numRuns: 40 },
    )
  })
  test('the same after BORIS has saved the project: fields in another order, no modifiers as an empty text', () => {
    const project = written()
    const saved = Object.fromEntries(
      Object.entries(project.behaviors_conf).map(([index, each]) => {
        const { modifiers, ...rest } = each
        const isEmpty = Object.keys(modifiers as object).length === 0
        return [index, { modifiers: isEmpty ? '' : modifiers, ...rest }]
      }),
    )
    expect(read({ ...project, behaviors_conf: saved })).toEqual({
      grid: cepEntretienV1,
      notices: [],
      problems: [],
      moreProblems: 0,
    })
  })
  test('with what was changed in BORIS, each change told', () => {
    const project = written()
    const [first, ...others] = Object.values(project.behaviors_conf)
    if (!first) throw new Error('empty')
    const silence = others.find(({ code }) => code === 'silence')
    const changed = others
      .filter((each) => each !== silence)
      .map((each) =>
        each.code === 'empathy' ? { ...each, description: '[Empathie juste] Comprend.' } : each,
      )
    const laughs = point('Rit', { key: 'l', category: 'Techniques' })
    const result = read({
      ...project,
      behaviors_conf: { ...ethogram(first, ...changed, laughs).behaviors_conf },
    })
    expect(said(result)).toEqual([
      'changedSince empathy',
      'removedSince silence',
      'addedSince Rit',
      'keyChanged Rit',
    ])
    const codes = result.grid?.codes ?? []
    const empathy = codes.find(({ key }) => key === 'empathy')
    expect(empathy).toMatchObject({
      label: { fr: 'Empathie juste', en: 'Empathy' },
      definition: {
        fr: 'Comprend.',
        en: cepEntretienV1.codes.find(({ key }) => key === 'empathy')?.definition.en,
      },
    })
    expect(codes.map(({ key }) => key)).not.toContain('silence')
    expect(codes.at(-1)).toMatchObject({ key: 'rit', family: 'techniques', label: { fr: 'Rit' } })
    expect(observationGridSchema.safeParse(result.grid).error?.issues).toBeUndefined()
  })
  test('as far as an ethogram goes where BORIS has left our part out', () => {
    const { triade: _, ...project } = written()
    const { grid, notices } = read(project)
    expect(grid?.phases.map(({ label }) => label.fr)).toEqual(['Introduction', 'Exploration', 'Conclusion'])
    expect(grid?.families.map(({ label, valence }) => `${label.fr} ${valence}`)).toEqual([
      'Postures demonstratedMissed',
      'Principes upheldBreached',
      'Techniques none',
      'Cadre none',
    ])
    expect(grid?.codes.find(({ key }) => key === 'empathy')?.label.fr).toBe('Empathie')
    expect(notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['oneLanguage', 'indicatorsMissing']),
    )
  })
})

describe('an ethogram written in BORIS becomes a draft', () => {
  const meal = ethogram(
    state('Choosing', 'Eating, Leaving', { key: 'c', description: 'At the buffet' }),
    state('Eating', 'Choosing'),
    state('Leaving', 'Choosing,Eating'),
    point('Looks around', { key: 'l', category: 'Glances', color: '#0b6a6b', description: 'Any direction' }),
    point('Speaks', {
      key: 's',
      category: 'Words',
      modifiers: { 0: { name: 'to', type: 0, values: ['waiter', 'guest'] } },
    }),
    point('Thanks', {
      key: 's',
      category: 'Words',
      modifiers: { 0: { name: 'x', type: 0, values: ['+ (p)', '- (m)'] } },
    }),
  )
  test('exclusive states are phases, points are codes, categories are families', () => {
    const { grid, problems } = read(meal, 'en')
    expect(problems).toEqual([])
    expect(grid?.title).toEqual({ fr: 'Repas', en: 'Repas' })
    expect(grid?.phases.map(({ key, hotkey }) => `${key} ${hotkey}`)).toEqual([
      'choosing Digit1',
      'eating Digit2',
      'leaving Digit3',
    ])
    expect(grid?.families.map(({ label, valence, colour }) => `${label.en} ${valence} ${colour}`)).toEqual([
      'Glances none teal',
      'Words none slate',
      'Words demonstratedMissed slate',
    ])
    expect(grid?.codes.map(({ key, hotkey, definition }) => `${key} ${hotkey} ${definition.en}`)).toEqual([
      'looksAround KeyQ Any direction',
      'speaks KeyS Speaks',
      'thanks KeyW Thanks',
    ])
    expect(observationGridSchema.safeParse(grid).error?.issues).toBeUndefined()
  })
  test('and what has no place in a grid is told', () => {
    const busy = {
      ...meal,
      subjects_conf: { 0: { key: '1', name: 'a' } },
      observations: { un: {}, deux: {} },
      independent_variables: { 0: {} },
    }
    expect(said(read(busy, 'en'))).toEqual([
      'colourNearest Glances',
      'modifiersLeft Speaks',
      'keyChanged Choosing',
      'keyChanged Looks around',
      'keyChanged Thanks',
      'oneLanguage',
      'indicatorsMissing 3',
      'subjectsLeft 1',
      'observationsLeft 2',
      'variablesLeft 1',
    ])
  })
  test('states that do not exclude each other are marks, and the phases are the standard ones', () => {
    const result = read(ethogram(state('Walks', ''), state('Sings', ''), point('Nods')), 'en')
    expect(result.grid?.phases.map(({ key }) => key)).toEqual(cepEntretienV1.phases.map(({ key }) => key))
    expect(result.grid?.codes.map(({ key }) => key)).toEqual(['walks', 'sings', 'nods'])
    expect(said(result)).toEqual(
      expect.arrayContaining([
        'noPhases 3',
        'stateBecameMark Walks',
        'stateBecameMark Sings',
        'withoutCategory BORIS',
      ]),
    )
  })
  test('five exclusive states are too many for phases, and a second set of them is told', () => {
    const five = ['a1', 'b1', 'c1', 'd1', 'e1']
    const others = (code: string) => five.filter((each) => each !== code).join(',')
    const many = read(ethogram(...five.map((code) => state(code, others(code)))), 'en')
    expect(said(many)).toEqual(
      expect.arrayContaining(['tooManyPhases 5', 'noPhases 3', 'stateBecameMark a1']),
    )
    const two = read(
      ethogram(state('in', 'out'), state('out', ''), state('up', 'down'), state('down', 'up')),
      'en',
    )
    expect(two.grid?.phases.map(({ key }) => key)).toEqual(['in', 'out'])
    expect(said(two)).toEqual(
      expect.arrayContaining(['otherStates 2', 'stateBecameMark up', 'exclusionLeft up']),
    )
  })
  test('a code for which no key is left has none, and two behaviours of one code become one', () => {
    const many = Array.from({ length: 45 }, (_, index) => point(`Code ${index}`))
    const result = read(ethogram(...many, point('Code 3')), 'en')
    expect(result.grid?.codes.filter(({ hotkey }) => hotkey === null).length).toBeGreaterThan(0)
    expect(said(result)).toEqual(expect.arrayContaining(['twiceCalled Code 3', 'noKeyFree Code 44']))
    const keys = result.grid?.codes.flatMap(({ hotkey }) => hotkey ?? []) ?? []
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('old modifiers, a text in place of sets, are read too', () => {
    const old = {
      ...ethogram(point('Speaks', { modifiers: 'loud,low|long' })),
      project_format_version: '3.12',
    }
    const { notices } = read(old, 'en')
    expect(notices).toContainEqual({
      code: 'modifiersLeft',
      about: { name: 'Speaks', modifiers: 'loud, low, long' },
    })
  })
})

test('what is no ethogram, or one of a version to come, is refused at its place', () => {
  const refused = (project: unknown) =>
    readBoris(JSON.stringify(project, null, 1), 'fr').problems.map(
      ({ code, path, place }) => `${code} ${path.join('.')} ${place.line}`,
    )
  expect(refused({ format: 'triade-grids' })).toEqual(['notBoris  1'])
  expect(refused({ ...ethogram(point('a')), project_format_version: '12.0' })).toEqual([
    'newerVersion project_format_version 2',
  ])
  expect(refused({ project_format_version: '7.0', behaviors_conf: { 0: { code: '', type: 3 } } })).toEqual([
    'empty behaviors_conf.0.code 5',
    'notText behaviors_conf.0.type 6',
  ])
  expect(readBoris('{', 'fr').problems).toMatchObject([{ code: 'endTooEarly' }])
})

test('whatever the project is, reading it ends without an error and tells or refuses', () => {
  const any = fc.record({
    type: fc.constantFrom('State event', 'Point event', 'Point event with coding map'),
    code: fc.string({ minLength: 1, maxLength: 12 }),
    key: fc.string({ maxLength: 2 }),
    description: fc.string({ maxLength: 20 }),
    category: fc.constantFrom('', 'A', 'B'),
    excluded: fc.string({ maxLength: 6 }),
    modifiers: fc.constantFrom('', {}, { 0: { values: ['a'] } }, { 0: { type: 0, values: ['+', '-'] } }),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 50 }), (behaviours) => {
      const { grid, problems } = read(ethogram(...behaviours))
      expect(grid === null).toBe(problems.length > 0)
      if (!grid || grid.codes.some(({ hotkey }) => hotkey === null)) return
      const wrong = observationGridSchema.safeParse(grid).error?.issues ?? []
      // Only a grid of no point at all lacks something that a person has to add.
      expect(
        wrong.filter(
          ({ path }) => grid.codes.length > 0 || !['codes', 'families', 'lanes'].includes(String(path[0])),
        ),
      ).toEqual([])
    }),
    { numRuns: 200 },
  )
})

describe('what an ethogram has more of than a grid', () => {
  const draftable = ({ grid }: ReadBoris) => draftGridSchema.safeParse(grid).success

  test('lanes are shared and long texts cut, both told: what was checked as good comes in', () => {
    const many = Array.from({ length: 14 }, (_, index) => point(`c${index}`, { category: `Cat ${index}` }))
    const result = read(
      ethogram(...many, point('Long', { category: 'Cat 0', description: '😀'.repeat(700) })),
    )
    expect(result.problems).toEqual([])
    expect(said(result)).toEqual(expect.arrayContaining(['lanesShared', 'textsCut 3']))
    expect(draftable(result)).toBe(true)
    expect(unkeepableTexts(result.grid, 10)).toEqual([])
  })

  test('more codes, or more families, are refused at their place', () => {
    const codes = Array.from({ length: 121 }, (_, index) => point(`c${index}`))
    expect(read(ethogram(...codes))).toMatchObject({
      grid: null,
      problems: [{ code: 'tooManyCodes', path: ['behaviors_conf'], about: { count: 121, most: 120 } }],
    })
    const families = Array.from({ length: 17 }, (_, index) =>
      point(`c${index}`, { category: `Cat ${index}` }),
    )
    expect(read(ethogram(...families)).problems).toMatchObject([{ code: 'tooManyFamilies' }])
  })

  test('whatever is read can be opened as a draft', () => {
    const any = fc.record({
      code: fc.string({ minLength: 1, unit: 'binary', maxLength: 30 }),
      description: fc.nat({ max: 1_200 }).map((length) => '😀'.repeat(length)),
      category: fc.nat({ max: 20 }).map((index) => `Cat ${index}`),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (behaviours) => {
        const result = read(ethogram(...behaviours.map(({ code, ...more }) => point(code, more))))
        expect(result.grid === null).toBe(result.problems.length > 0)
        expect(result.grid === null || draftable(result)).toBe(true)
        expect(unkeepableTexts(result.grid, 10)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('values of modifiers by the hundred thousand are refused, not read', () => {
    const values = Array(200_000).fill(0)
    expect(read(ethogram(point('a', { modifiers: { 0: { values } } }))).problems).toMatchObject([
      { code: 'tooMany', path: ['behaviors_conf', '0', 'modifiers'] },
    ])
  })
})

test('a text that no database keeps is refused wherever it is written, and no name is cut through a character', () => {
  const paths = (project: unknown) =>
    read(project).problems.map(({ code, path }) => `${code} ${path.join('.')}`)
  expect(paths({ ...ethogram(point('a')), project_name: 'A\u0000' })).toEqual(['unkeepable project_name'])
  const own = written()
  const part = own.triade as { items: { title: { fr: string } }[] }
  if (part.items[0]) part.items[0].title.fr = 'x\ud800'
  expect(paths(own)).toEqual(['unkeepable triade.items.0.title.fr'])
  const emoji = read({ ...ethogram(point(`${'a'.repeat(22)}😀bc`)), project_name: `${'a'.repeat(119)}😀` })
  expect(unkeepableTexts(emoji.grid, 10)).toEqual([])
})

describe('what was added in BORIS since', () => {
  const withAdded = (more: Behaviour, change: (project: Project) => void = () => {}) => {
    const project = written()
    change(project)
    project.behaviors_conf['900'] = point('Rit', more)
    return read(project)
  }

  test('makes no family of a key that is kept, and gives it a lane of its own', () => {
    const { grid } = withAdded({ category: 'Stop' })
    expect(observationGridSchema.safeParse(grid).error?.issues).toBeUndefined()
    const lanes =
      withAdded({ category: cepEntretienV1.lanes[0]?.key ?? '' }).grid?.lanes.map(({ key }) => key) ?? []
    expect(new Set(lanes).size).toBe(lanes.length)
    expect(lanes).toHaveLength(cepEntretienV1.lanes.length + 1)
  })

  test('a key that a code without one was given is its key', () => {
    const grid = {
      ...cepEntretienV1,
      codes: cepEntretienV1.codes.map((code) => (code.key === 'silence' ? { ...code, hotkey: null } : code)),
    }
    const project = JSON.parse(writeBoris(grid, 'en', at)) as Project
    behaviour(project, 'silence').key = 'z'
    expect(read(project, 'en').grid?.codes.find(({ key }) => key === 'silence')?.hotkey).toBe('KeyZ')
  })
})

test('no key is made that every object has already', () => {
  const { grid } = read(ethogram(point('Constructor', { category: 'prototype' })))
  expect(grid?.codes.map(({ key }) => key)).toEqual(['constructor2'])
  expect(grid?.families.map(({ key }) => key)).toEqual(['prototype2'])
})
