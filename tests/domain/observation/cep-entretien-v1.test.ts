import { describe, expect, it } from 'vitest'
import { observationGridSchema } from '@/domain/observation/grid-schema'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { localizedTexts, typographicFaults } from './typography'

const keysOf = (family: string) =>
  cepEntretienV1.codes.filter((code) => code.family === family).map((code) => code.key)

describe('the default grid', () => {
  it('meets the schema of an observation grid as it stands', () => {
    expect(observationGridSchema.parse(cepEntretienV1)).toEqual(cepEntretienV1)
  })

  it('has the three phases, the four postures, the three principles and the fifteen techniques', () => {
    expect(cepEntretienV1.phases.map((phase) => phase.key)).toEqual([
      'introduction',
      'exploration',
      'conclusion',
    ])
    expect(keysOf('postures')).toEqual([
      'unconditionalPositiveRegard',
      'authenticity',
      'empathy',
      'activeListening',
    ])
    expect(keysOf('principles')).toEqual(['confidentiality', 'impartiality', 'initiative'])
    expect(keysOf('techniques')).toEqual([
      'openQuestion',
      'closedQuestion',
      'multipleQuestion',
      'leadingQuestion',
      'echo',
      'reflection',
      'clarification',
      'figureGroundInversion',
      'summary',
      'silence',
      'affirmation',
      'informationWithPermission',
      'informationWithoutPermission',
      'unsolicitedAdvice',
      'interruption',
    ])
    expect(cepEntretienV1.frame.map((item) => item.key)).toEqual([
      'duration',
      'confidentiality',
      'gratuity',
      'cepExplained',
      'adhesion',
    ])
  })

  it('gives postures a shown and a missed side, principles an upheld and a breached one, techniques none', () => {
    const scales: Record<string, string> = {
      postures: 'demonstratedMissed',
      principles: 'upheldBreached',
      techniques: 'none',
    }
    for (const code of cepEntretienV1.codes) expect(code.valence).toBe(scales[code.family])
  })

  it('says what shows and what misses each posture and each principle', () => {
    for (const code of cepEntretienV1.codes.filter(({ valence }) => valence !== 'none'))
      expect(code.negativeIndicators.length, code.key).toBeGreaterThan(0)
  })

  it('keeps short labels and hints short enough for a button and a row', () => {
    for (const code of cepEntretienV1.codes) {
      for (const text of [code.shortLabel.fr, code.shortLabel.en]) expect(text.length).toBeLessThanOrEqual(16)
      for (const text of [code.hint.fr, code.hint.en]) expect(text.length).toBeLessThanOrEqual(36)
    }
  })

  it('says in different words in each language what is not the same word in both', () => {
    const same = localizedTexts(cepEntretienV1).filter(({ fr, en }) => fr === en)
    expect([...new Set(same.map(({ fr }) => fr))].sort()).toEqual([
      'CEP',
      'Conclusion',
      'Exploration',
      'Initiative',
      'Interruption',
      'Introduction',
      'Inversion',
      'Multiple',
      'Posture',
      'Postures',
      'Questions',
      'Reformulations',
      'Silence',
      'Technique',
      'Techniques',
      'question',
      'reformulation',
    ])
  })

  it('is typeset as a French and an English proofreader would', () => {
    expect(typographicFaults(cepEntretienV1)).toEqual([])
  })
})
