import { describe, expect, test } from 'vitest'
import { builtInStimuli } from '@/domain/stimulus/built-in-stimuli'
import { readStimulusFile, writeStimulusFile } from '@/domain/stimulus/stimulus-file'
import { type WrittenStimulus, writtenStimulusSchema } from '@/domain/stimulus/stimulus-schema'
import { aMoment } from '../../support/a-moment'

const builtIn = builtInStimuli.map((each) => writtenStimulusSchema.parse(each))

describe('a file of moments', () => {
  test('gives back what was written into it', () => {
    expect(readStimulusFile(writeStimulusFile([aMoment, ...builtIn]))).toEqual({
      fault: null,
      stimuli: [aMoment, ...builtIn],
      refused: [],
    })
  })

  test('with one moment that cannot be used brings the others', () => {
    const file = JSON.parse(writeStimulusFile([aMoment, aMoment, aMoment]))
    file.items[1].said.push({ by: 'advisor', text: { fr: 'Alors ?' } })
    expect(readStimulusFile(JSON.stringify(file))).toMatchObject({
      stimuli: [aMoment, aMoment],
      refused: [2],
    })
  })

  test.each([
    ['notAFile', 'no JSON'],
    ['notAFile', '{"format":"triade-grids","version":1,"items":[]}'],
    ['newerVersion', '{"format":"triade-moments","version":2,"items":[{}]}'],
    ['nothing', '{"format":"triade-moments","version":1,"items":[]}'],
    ['tooMany', JSON.stringify({ format: 'triade-moments', version: 1, items: Array(101).fill({}) })],
  ])('is refused as %s', (fault, text) => {
    expect(readStimulusFile(text)).toEqual({ fault })
  })

  test('keeps out a text that the database cannot keep', () => {
    const broken = { ...aMoment, came: { fr: 'a\u0000b', en: '' } }
    const text = JSON.stringify({ format: 'triade-moments', version: 1, items: [broken] })
    expect(readStimulusFile(text)).toMatchObject({ stimuli: [], refused: [1] })
  })
})

describe('a written moment', () => {
  const faulty: readonly [string, Partial<WrittenStimulus>][] = [
    ['has no line', { said: [] }],
    ['gives the advisor the last word', { said: aMoment.said.slice(0, 1) }],
    ['has no words in either language', { came: { fr: ' ', en: '' } }],
    ['is about a child', { persona: { name: 'Léo', age: 9 } }],
    ['has too long a scene', { scene: { fr: 'a'.repeat(401), en: '' } }],
  ]
  test.each(faulty)('that %s cannot be kept', (_, change) => {
    expect(writtenStimulusSchema.safeParse({ ...aMoment, ...change }).success).toBe(false)
  })

  test('may be written in one language alone', () => {
    expect(writtenStimulusSchema.parse(aMoment)).toEqual(aMoment)
  })
})
