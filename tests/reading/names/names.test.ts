import { expect, it } from 'vitest'
import { namesOf } from '@/reading/names/names'
import { aDebrief, wordsIn } from '../paper/debrief'

it('names what the grid and the scenario hold, and a mark with its direction', async () => {
  const { room } = aDebrief().given
  const names = namesOf(room, await wordsIn('fr'))
  expect(names.code('empathy')).toBe('Empathie')
  expect(names.phase('exploration')).toBe('Exploration')
  expect(names.mark({ codeKey: 'empathy', valence: 'missed' })).toBe('Empathie, manquée')
  expect(names.markInline({ codeKey: 'openQuestion', valence: null })).toBe('question ouverte')
  const [reveal] = room.scenario.reveals ?? []
  expect(names.fact(reveal?.id ?? '')).toBe(reveal?.fact.fr)
})

it('calls what they do not hold by its key', async () => {
  const names = namesOf(aDebrief().given.room, await wordsIn('fr'))
  expect([names.code('gone'), names.phase('gone'), names.fact('gone'), names.frameItem('gone')]).toEqual(
    Array(4).fill('gone'),
  )
})
