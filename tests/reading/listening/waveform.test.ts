import { describe, expect, test } from 'vitest'
import { levelOf } from '@/domain/live-session/recording/levels'
import { silenceAt, speakerAt } from '@/reading/listening/voices'
import { loudnessAt, wavePath } from '@/reading/listening/waveform'

/** A second of each of these, in dBFS. */
const seconds = (...db: number[]) => db.map((each) => levelOf(each).repeat(10)).join('')
const placed = (fromMs: number, steps: string) => ({ fromMs, toMs: fromMs + steps.length * 100, steps })

describe('a waveform', () => {
  test('is as high as the loudest step of each bar, quiet where nothing is heard, and absent where nothing was recorded', () => {
    const path = wavePath([placed(2_000, seconds(0, -70))], { fromMs: 0, toMs: 4_000 }, 4)
    expect(path).toBe('M2.5 1V99M3.5 48.5V51.5')
  })

  test('is quiet where its loudness is unknown', () => {
    expect(wavePath([{ fromMs: 0, toMs: 1_000, steps: '' }], { fromMs: 0, toMs: 1_000 }, 1)).toBe(
      'M0.5 48.5V51.5',
    )
  })

  test('stands at the time of its segment', () => {
    const two = [placed(0, seconds(-20)), placed(5_000, seconds(-20))]
    expect(loudnessAt(two, 500)).toBeCloseTo(25 / 35)
    expect(loudnessAt(two, 3_000)).toBeNull()
    expect(loudnessAt(two, 5_500)).toBeCloseTo(25 / 35)
  })
})

describe('who speaks', () => {
  const voices = (one: string, other: string) => [
    { personId: 'ines', placed: [placed(0, one)] },
    { personId: 'thomas', placed: [placed(0, other)] },
  ]

  test('is the louder voice: the other microphone hears it too', () => {
    expect(speakerAt(voices(seconds(-20), seconds(-36)), 500)).toBe('ines')
    expect(speakerAt(voices(seconds(-60), seconds(-22)), 500)).toBe('thomas')
  })

  test('is neither player where both speak, nor in a room that hums', () => {
    expect(speakerAt(voices(seconds(-20), seconds(-22)), 500)).toBeNull()
    expect(speakerAt(voices(seconds(-60), seconds(-66)), 500)).toBeNull()
  })

  test('stays through a pause within words', () => {
    const steps = `${levelOf(-20).repeat(10)}${levelOf(-70).repeat(5)}`
    expect(speakerAt(voices(steps, seconds(-70, -70)), 1_400)).toBe('ines')
  })

  test('is told as silence, and for how long, only where both tracks are known', () => {
    const quiet = voices(seconds(-20, -70, -70, -70), seconds(-70, -70, -70, -70))
    expect(silenceAt(quiet, 3_999)).toBe(3_000)
    expect(silenceAt(quiet, 1_300)).toBeNull()
    expect(silenceAt(voices(seconds(-70, -70, -70), seconds(-70)), 2_999)).toBeNull()
    expect(silenceAt([], 500)).toBeNull()
  })
})
