import { describe, expect, it } from 'vitest'
import {
  codeOf,
  comparedFamilies,
  contraryOf,
  familyKeyOf,
  filledFamilies,
  isValidMark,
  type ObservationGrid,
  ratedFamilies,
  trainableCodes,
  valencesOf,
} from '@/domain/observation/grid'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { porterAttitudesV1 } from '@/domain/observation/grids/porter-attitudes-v1'

function refusals(change: (grid: ObservationGrid) => void): string[] {
  const grid = structuredClone(cepEntretienV1)
  change(grid)
  return observationGridSchema.safeParse(grid).error?.issues.map((issue) => issue.message) ?? []
}

function change<T>(items: T[], index: number, patch: Partial<T>): void {
  const item = items[index]
  if (item === undefined) throw new Error(`nothing at ${index}`)
  items[index] = { ...item, ...patch }
}

describe('the schema of an observation grid', () => {
  it('refuses two codes with one key', () => {
    expect(refusals((grid) => change(grid.codes, 1, { key: 'empathy' }))).toEqual(['key used twice: empathy'])
  })

  it('refuses a code with the key of a phase, because ratings hold both', () => {
    expect(refusals((grid) => change(grid.codes, 0, { key: 'exploration' }))).toEqual([
      'key used twice: exploration',
    ])
  })

  it('refuses two frame items with one key, but lets one share its key with a principle', () => {
    expect(refusals((grid) => change(grid.frame, 0, { key: 'gratuity' }))).toEqual([
      'frame key used twice: gratuity',
    ])
    expect(refusals(() => {})).toEqual([])
  })

  it('refuses two codes on one place of the keyboard', () => {
    expect(refusals((grid) => change(grid.codes, 8, { hotkey: 'KeyF' }))).toEqual(['hotkey used twice: KeyF'])
  })

  it('refuses a frame item on the shifted key of a posture', () => {
    expect(refusals((grid) => change(grid.frame, 0, { hotkey: 'KeyQ' }))).toEqual([
      'shifted hotkey used twice: KeyQ',
    ])
  })

  it.each(['KeyL', 'KeyM', 'KeyN', 'Digit0', 'Digit4', 'Digit5', 'Digit9'])(
    'gives no code %s, which the console, a cue or a phase may need',
    (hotkey) => {
      expect(refusals((grid) => change(grid.codes, 0, { hotkey }))).toContain(`hotkey reserved: ${hotkey}`)
    },
  )

  it('has phases on the first four digits, and frame items where Shift sends no icon', () => {
    expect(refusals((grid) => change(grid.phases, 0, { hotkey: 'Digit4' }))).toEqual([])
    expect(refusals((grid) => change(grid.phases, 0, { hotkey: 'Digit5' }))).toEqual([
      'hotkey reserved: Digit5',
    ])
    expect(refusals((grid) => change(grid.frame, 0, { hotkey: 'KeyF' }))).toEqual([])
    for (const hotkey of ['Digit6', 'KeyM'])
      expect(refusals((grid) => change(grid.frame, 0, { hotkey }))).toEqual([`hotkey reserved: ${hotkey}`])
  })

  it('lets several codes have no key of their own', () => {
    expect(
      refusals((grid) => {
        change(grid.codes, 0, { hotkey: null })
        change(grid.codes, 8, { hotkey: null })
      }),
    ).toEqual([])
  })

  it('has two to four phases', () => {
    const withPhases = (count: number) =>
      refusals((grid) => {
        const [first, ...others] = grid.phases
        if (!first) throw new Error('there is a phase')
        const more = ['Digit4', 'Digit4'].map((hotkey, index) => ({ ...first, key: `more${index}`, hotkey }))
        grid.phases = [first, ...others, ...more].slice(0, count)
      })
    expect(withPhases(2)).toEqual([])
    expect(withPhases(4)).toEqual([])
    expect(withPhases(1)).toHaveLength(1)
    expect(withPhases(5)).not.toEqual([])
  })

  it('refuses a character in place of a physical key', () => {
    expect(refusals((grid) => change(grid.codes, 0, { hotkey: 'q' }))).not.toEqual([])
  })

  it('refuses a code in a group that its family has not, and one without group where the family has some', () => {
    expect(refusals((grid) => change(grid.codes, 7, { group: null }))).toEqual([
      'group is not of its family: openQuestion',
    ])
    expect(refusals((grid) => change(grid.codes, 0, { group: 'questions' }))).toEqual([
      'group is not of its family: unconditionalPositiveRegard',
    ])
  })

  it('refuses a code of a family that is not in the table', () => {
    expect(refusals((grid) => change(grid.codes, 7, { family: 'attitudes' }))).toEqual([
      'unknown family: openQuestion',
    ])
  })

  it('refuses a code with directions that its family does not allow', () => {
    expect(refusals((grid) => change(grid.codes, 0, { valence: 'upheldBreached' }))).toEqual([
      'valence is not its family’s: unconditionalPositiveRegard',
    ])
  })

  it('refuses a shape that has no drawing for the contrary on a code that has one', () => {
    expect(refusals((grid) => change(grid.codes, 0, { shape: 'ring' }))).toEqual([
      'shape has one direction only: unconditionalPositiveRegard',
    ])
  })

  it('refuses two families with one key, and a key that settings or the timeline keep for themselves', () => {
    expect(refusals((grid) => change(grid.families, 1, { key: 'postures' }))).toContain(
      'family key used twice: postures',
    )
    expect(refusals((grid) => change(grid.families, 1, { key: 'phases' }))).toContain(
      'family key reserved: phases',
    )
  })

  it('refuses a family on a lane the timeline has not, or in a layout that its directions do not fit', () => {
    expect(refusals((grid) => change(grid.families, 1, { lane: 'third' }))).toEqual([
      'family on no lane: principles',
    ])
    expect(refusals((grid) => change(grid.families, 2, { layout: 'paired' }))).toEqual([
      'layout does not fit the valence: techniques',
    ])
  })

  it('lets the advisor rate what is noted without direction too', () => {
    expect(refusals((grid) => change(grid.families, 2, { isRated: true }))).toEqual([])
  })

  it('refuses a code that counts twice as the same', () => {
    expect(refusals((grid) => change(grid.codes, 7, { countsAs: ['question', 'question'] }))).toEqual([
      'counts twice as question: openQuestion',
    ])
  })

  it('refuses a code that a figure would count in two ways', () => {
    expect(
      refusals((grid) => change(grid.codes, 7, { countsAs: ['simpleReflection', 'complexReflection'] })),
    ).toEqual(['counts as simpleReflection and complexReflection: openQuestion'])
    expect(refusals((grid) => change(grid.codes, 7, { countsAs: ['miNonAdherent', 'miAdherent'] }))).toEqual([
      'counts as miAdherent and miNonAdherent: openQuestion',
    ])
    expect(refusals((grid) => change(grid.codes, 7, { countsAs: ['complexReflection', 'summary'] }))).toEqual(
      [],
    )
  })

  it('takes a text in one language, and refuses one in none', () => {
    const hinting = (hint: { fr: string; en: string }) => refusals((grid) => change(grid.codes, 0, { hint }))
    expect(hinting({ fr: 'sans jugement', en: ' ' })).toEqual([])
    expect(hinting({ fr: '', en: 'without judgement' })).toEqual([])
    expect(hinting({ fr: '', en: ' ' })).toHaveLength(1)
  })
})

describe('reading a grid', () => {
  it('finds a code and its family by key, and says when there is none', () => {
    expect(codeOf(cepEntretienV1, 'empathy')?.label.fr).toBe('Empathie')
    expect(familyKeyOf(cepEntretienV1, 'echo')).toBe('techniques')
    expect(codeOf(cepEntretienV1, 'exploration')).toBeUndefined()
    expect(familyKeyOf(cepEntretienV1, 'constructor')).toBeNull()
  })

  it('offers the valences of a code, positive first', () => {
    expect(valencesOf({ valence: 'demonstratedMissed' })).toEqual(['demonstrated', 'missed'])
    expect(valencesOf({ valence: 'upheldBreached' })).toEqual(['upheld', 'breached'])
    expect(valencesOf({ valence: 'none' })).toEqual([])
  })

  it.each([
    ['empathy', 'missed', true],
    ['empathy', 'breached', false],
    ['empathy', null, false],
    ['impartiality', 'breached', true],
    ['impartiality', 'demonstrated', false],
    ['summary', null, true],
    ['summary', 'demonstrated', false],
    ['unheardOf', null, false],
  ] as const)('a mark of %s noted %s is valid: %s', (codeKey, valence, valid) => {
    expect(isValidMark(cepEntretienV1, codeKey, valence)).toBe(valid)
  })

  it('a direction has one contrary, and no direction has none', () => {
    expect(contraryOf({ valence: 'demonstratedMissed' }, 'missed')).toBe('demonstrated')
    expect(contraryOf({ valence: 'upheldBreached' }, 'upheld')).toBe('breached')
    expect(contraryOf({ valence: 'none' }, null)).toBeNull()
  })
})

describe('a family without codes', () => {
  const [first] = cepEntretienV1.families
  if (!first) throw new Error('no families')
  const grid = { ...cepEntretienV1, families: [...cepEntretienV1.families, { ...first, key: 'empty' }] }

  it('is none that there is something to show of, to rate or to compare', () => {
    expect(filledFamilies(grid)).toEqual(cepEntretienV1.families)
    expect(ratedFamilies(grid)).toEqual(ratedFamilies(cepEntretienV1))
    expect(comparedFamilies(grid)).toEqual(comparedFamilies(cepEntretienV1))
  })
})

it('of a grid without directions the rated codes can be trained', () => {
  expect(trainableCodes(porterAttitudesV1).map(({ key }) => key)).toEqual(
    porterAttitudesV1.codes.map(({ key }) => key),
  )
})
