import { describe, expect, it } from 'vitest'
import { codeOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { cepLevels, difficulties } from '@/domain/scenario/grading'
import { scenarioSchema } from '@/domain/scenario/scenario'
import { localizedTexts, typographicFaults } from '../observation/typography'
import { files, library, secretsOf } from './library'

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

describe('the scenario library', () => {
  it('holds the fifteen scenarios, each in the file that bears its key', () => {
    expect(library.map((scenario) => scenario.key)).toEqual([
      'agathe',
      'aurelie',
      'bernard',
      'clarisse',
      'delphine',
      'driss',
      'gerard',
      'helene',
      'kevin',
      'mamadou',
      'mickael',
      'nadia',
      'regis',
      'sylvie',
      'yann',
    ])
    expect(files.map((file) => file.name)).toEqual(library.map((scenario) => `${scenario.key}.json`))
  })

  it('trains every posture and every principle, at each difficulty and each level of the CEP', () => {
    const trained = cepEntretienV1.codes.filter(
      ({ family }) => family === 'postures' || family === 'principles',
    )
    expect(new Set(library.map(({ trap }) => trap.code))).toEqual(new Set(trained.map(({ key }) => key)))
    expect(new Set(library.map(({ difficulty }) => difficulty))).toEqual(new Set(difficulties))
    expect(new Set(library.map(({ level }) => level))).toEqual(new Set(cepLevels))
  })

  it('gives every scenario a level of the CEP, and every persona a name of their own', () => {
    expect(library.filter(({ level }) => level === undefined)).toEqual([])
    const names = library.flatMap(({ persona }) => [persona.name, persona.shortName])
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(files)('$name holds what the schema knows and nothing else', ({ content }) => {
    expect(scenarioSchema.parse(content)).toEqual(content)
  })
})

describe.each(library)('$key', (scenario) => {
  it('has a brief of 120 to 200 words in each language', () => {
    for (const text of [scenario.privateBrief.fr, scenario.privateBrief.en]) {
      expect(words(text)).toBeGreaterThanOrEqual(120)
      expect(words(text)).toBeLessThanOrEqual(200)
    }
  })

  it('has three facts to be earned, each short enough for a row and said in one breath', () => {
    expect(scenario.reveals).toHaveLength(3)
    for (const { fact, line } of scenario.reveals) {
      for (const text of [fact.fr, fact.en]) expect(text.length).toBeLessThanOrEqual(60)
      for (const text of [line.fr, line.en]) expect(text.length).toBeLessThanOrEqual(110)
      for (const text of [line.fr, line.en]) expect(text).not.toMatch(/[«»“”]/u)
    }
  })

  it('sets its trap on a posture or a principle of the default grid', () => {
    expect(codeOf(cepEntretienV1, scenario.trap.code)?.family).toMatch(/^(postures|principles)$/)
  })

  it('tells each text in both languages, in different words', () => {
    expect(localizedTexts(scenario).filter(({ fr, en }) => fr === en)).toEqual([])
  })

  it('is typeset as a French and an English proofreader would', () => {
    expect(typographicFaults(scenario)).toEqual([])
  })

  it('holds no character that JSON or HTML would escape, so that a leaked secret can be searched for', () => {
    for (const secret of secretsOf(scenario)) expect(secret).not.toMatch(/["'\\&<>\n\t]/u)
  })
})
