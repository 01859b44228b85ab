import { describe, expect, it } from 'vitest'
import { codeOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { scenarioSchema } from '@/domain/scenario/scenario'
import { localizedTexts, typographicFaults } from '../observation/typography'
import { files, library, secretsOf } from './library'

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

describe('the scenario library', () => {
  it('holds the ten scenarios, each in the file that bears its key', () => {
    expect(library.map((scenario) => scenario.key)).toEqual([
      ...['aurelie', 'bernard', 'clarisse', 'driss', 'helene'],
      ...['kevin', 'mamadou', 'nadia', 'sylvie', 'yann'],
    ])
    expect(files.map((file) => file.name)).toEqual(library.map((scenario) => `${scenario.key}.json`))
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
