import { describe, expect, it } from 'vitest'
import { lacksOf } from '@/domain/live-session/figures/lacks'
import { miConsistency } from '@/domain/live-session/figures/mi-consistency'
import { prematureSolution } from '@/domain/live-session/figures/premature-solution'
import { complexReflections, reflectionsPerQuestion } from '@/domain/live-session/figures/reflections'
import { builtInGrids } from '@/domain/observation/built-in-grids'
import type { Count, ObservationGrid, Valence } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { mitiLikeV1 } from '@/domain/observation/grids/miti-like-v1'
import { oarsV1 } from '@/domain/observation/grids/oars-v1'
import { porterAttitudesV1 } from '@/domain/observation/grids/porter-attitudes-v1'

const noted = (codeKey: string, valence: Valence | null = null) => ({ codeKey, valence })

describe('what a grid has nothing for', () => {
  it.each([
    [cepEntretienV1, { complexReflections: ['kindsOfReflection'] }],
    [
      porterAttitudesV1,
      {
        prematureSolution: ['summary'],
        breach: ['upheld'],
        complexReflections: ['kindsOfReflection'],
        dialResponse: ['directions'],
      },
    ],
    [
      oarsV1,
      {
        breach: ['upheld'],
        frame: ['frame'],
        complexReflections: ['kindsOfReflection'],
        dialResponse: ['directions'],
      },
    ],
    [mitiLikeV1, { prematureSolution: ['summary'], breach: ['upheld'], dialResponse: ['directions'] }],
  ] as const)('of $key is said figure by figure', (grid, lacks) => {
    expect(Object.fromEntries(lacksOf(grid).map((each) => [each.figure, each.lacks]))).toEqual(lacks)
  })

  it('is every figure where no code counts as anything', () => {
    const codes = mitiLikeV1.codes.map((code) => ({ ...code, countsAs: [] }))
    expect(lacksOf({ ...mitiLikeV1, codes, frame: [] })).toEqual([
      { figure: 'prematureSolution', lacks: ['solution', 'summary'] },
      { figure: 'breach', lacks: ['upheld'] },
      { figure: 'frame', lacks: ['frame'] },
      { figure: 'reflectionsPerQuestion', lacks: ['question', 'reflection'] },
      { figure: 'complexReflections', lacks: ['reflection'] },
      { figure: 'dialResponse', lacks: ['directions'] },
    ])
  })

  it('is exactly what the figures come to nothing for, whichever codes count as what', () => {
    for (const grid of builtInGrids) {
      for (const code of grid.codes) {
        const codes = grid.codes.filter(({ key }) => key !== code.key)
        const without: ObservationGrid = { ...grid, codes }
        const lacking = lacksOf(without).map(({ figure }) => figure)
        expect(lacking.includes('reflectionsPerQuestion')).toBe(reflectionsPerQuestion(without, []) === null)
        expect(lacking.includes('complexReflections')).toBe(complexReflections(without, []) === null)
      }
    }
  })
})

describe('a mark against an act', () => {
  const counting = (count: Count): ObservationGrid => ({
    ...cepEntretienV1,
    codes: cepEntretienV1.codes.map((code) =>
      code.key === 'empathy' ? { ...code, countsAs: [count] } : code,
    ),
  })

  it('counts as none of what the act counts as: a reflection that was missing is no reflection', () => {
    const marks = [noted('empathy', 'demonstrated'), noted('empathy', 'missed'), noted('openQuestion')]
    expect(reflectionsPerQuestion(counting('reflection'), marks)).toMatchObject({
      reflections: 1,
      questions: 1,
    })
  })

  it('opens no way to a solution: a summary that was missing comes before none', () => {
    const at = (atMs: number, codeKey: string, valence: Valence | null = null) => ({
      id: `${atMs}`,
      codeKey,
      valence,
      atMs,
      pressedMs: atMs,
      note: null,
      authorId: 'claire',
      ...({ family: 'any', lane: 'any', colour: 'teal', shape: 'dot', corrected: false } as const),
    })
    const found = prematureSolution(counting('summary'), [
      at(1_000, 'empathy', 'missed'),
      at(2_000, 'unsolicitedAdvice'),
      at(3_000, 'empathy', 'demonstrated'),
    ])
    expect(found).toMatchObject({ leadMs: 1_000, summaryAtMs: 3_000 })
  })
})

describe('acts in the spirit of motivational interviewing', () => {
  it('are two counts, from the first mark on', () => {
    const keys = ['affirming', 'seekingCollaboration', 'confronting', 'question', 'givingInformation']
    expect(
      miConsistency(
        mitiLikeV1,
        keys.map((key) => noted(key)),
      ),
    ).toEqual({ adherent: 2, nonAdherent: 1 })
    expect(miConsistency(mitiLikeV1, [])).toEqual({ adherent: 0, nonAdherent: 0 })
  })

  it('are nothing where the grid has a code for neither, and one count where it has a code for one', () => {
    expect(miConsistency(cepEntretienV1, [noted('affirmation')])).toBeNull()
    const alone = { ...oarsV1, codes: oarsV1.codes.filter(({ family }) => family === 'skills') }
    expect(miConsistency(alone, [noted('affirming')])).toEqual({ adherent: 1, nonAdherent: null })
  })
})
