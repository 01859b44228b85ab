import { expect, it } from 'vitest'
import { heardTogether, isHeard, soundLengths, stretchesOf } from '@/domain/stimulus/lent/lent-sound'

const stretch = (fromMs: number, toMs: number) => ({ fromMs, toMs })

it('is heard where both voices were recorded in one piece', () => {
  const together = heardTogether(
    [stretch(0, 60_000), stretch(70_000, 90_000)],
    [stretch(5_000, 30_000), stretch(31_000, 80_000)],
  )
  expect(together).toEqual([stretch(5_000, 30_000), stretch(31_000, 60_000), stretch(70_000, 80_000)])
  expect(isHeard({ ...stretch(6_000, 29_000), cameToMs: 30_000 }, together)).toBe(true)
  expect(isHeard({ ...stretch(6_000, 29_000), cameToMs: 32_000 }, together)).toBe(false)
  expect(isHeard({ ...stretch(4_999, 29_000), cameToMs: null }, together)).toBe(false)
  expect(heardTogether([stretch(0, 10_000)], [stretch(10_000, 20_000)])).toEqual([])
})

it('has what came begin where the sound before it ends', () => {
  const sound = { ...stretch(10_000, 30_000), cameToMs: 42_000 }
  expect(stretchesOf(sound)).toEqual({ before: stretch(10_000, 30_000), came: stretch(30_000, 42_000) })
  expect(soundLengths(sound)).toEqual({ before: 20_000, came: 12_000 })
  expect(soundLengths({ ...sound, cameToMs: null }).came).toBeNull()
})
