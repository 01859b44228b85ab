import { describe, expect, it } from 'vitest'
import {
  codeOf,
  contraryOf,
  familyOf,
  isValidMark,
  type ObservationGrid,
  valencesOf,
} from '@/domain/observation/grid'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'

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

  it.each(['KeyM', 'KeyN', 'Digit0', 'Digit5', 'Digit8'])('keeps %s for the console', (hotkey) => {
    expect(refusals((grid) => change(grid.codes, 0, { hotkey }))).toContain(`hotkey reserved: ${hotkey}`)
  })

  it('refuses a character in place of a physical key', () => {
    expect(refusals((grid) => change(grid.codes, 0, { hotkey: 'q' }))).toHaveLength(1)
  })

  it('refuses a technique that no row of the console would show, and a posture in such a row', () => {
    expect(refusals((grid) => change(grid.codes, 7, { group: null }))).toHaveLength(1)
    expect(refusals((grid) => change(grid.codes, 0, { group: 'questions' }))).toHaveLength(1)
  })

  it('refuses a text that lacks one language', () => {
    expect(
      refusals((grid) => change(grid.codes, 0, { hint: { fr: 'sans jugement', en: ' ' } })),
    ).toHaveLength(1)
  })
})

describe('reading a grid', () => {
  it('finds a code and its family by key, and says when there is none', () => {
    expect(codeOf(cepEntretienV1, 'empathy')?.label.fr).toBe('Empathie')
    expect(familyOf(cepEntretienV1, 'echo')).toBe('technique')
    expect(codeOf(cepEntretienV1, 'exploration')).toBeUndefined()
    expect(familyOf(cepEntretienV1, 'constructor')).toBeUndefined()
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
