import { describe, expect, test } from 'vitest'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { codeOf } from '@/domain/observation/grid'
import { builtInStimuli, builtInStimulus } from '@/domain/stimulus/built-in-stimuli'
import { stimulusPhases } from '@/domain/stimulus/stimulus'

test('a first cohort has ten written moments, with some for each phase', () => {
  expect(builtInStimuli).toHaveLength(10)
  expect(new Set(builtInStimuli.map(({ phase }) => phase))).toEqual(new Set(stimulusPhases))
  expect(new Set(builtInStimuli.map(({ key }) => key)).size).toBe(10)
})

describe.each(builtInStimuli.map((each) => [each.key, each] as const))('%s', (key, stimulus) => {
  const { scene, said, came, felt, codes } = stimulus
  const texts = [scene, ...said.map(({ text }) => text), came, felt]

  test('is found by its key', () => expect(builtInStimulus(key)).toBe(stimulus))

  test('is written in both languages', () => {
    for (const { fr, en } of texts) expect([fr.trim(), en.trim()]).not.toContain('')
  })

  test('tells its scene in two sentences', () => {
    for (const text of [scene.fr, scene.en]) expect(text.match(/[.?!…](?= |$)/gu)).toHaveLength(2)
  })

  test('stops after a line of the beneficiary', () => expect(said.at(-1)?.by).toBe('beneficiary'))

  test('names codes of the built-in grid', () => {
    for (const code of codes) expect(codeOf(defaultGrid, code), code).toBeDefined()
  })

  test('is set as French sets it', () => {
    for (const { fr } of texts) expect(fr).not.toMatch(/ [?!;:»]|« |'/u)
  })
})
