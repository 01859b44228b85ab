import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDetector } from '@/client/meeting/talk/detector'
import { createFloor } from '@/client/meeting/talk/floor'
import { createSteps } from '@/client/meeting/talk/steps-of'

const digital = Number.NEGATIVE_INFINITY
const frames = (ms: number, db: number | ((frame: number) => number)) =>
  Array.from({ length: ms / 20 }, (_, frame) => (typeof db === 'number' ? db : db(frame)))

/** A fixed wobble of ±`by` dB, as loudness of noise has it. */
const wobble = (around: number, by: number) => (frame: number) => around + by * Math.sin(frame * 12.9898)

function hear(signal: readonly number[]) {
  const detector = createDetector()
  const heard = [...signal.flatMap((db) => detector.hear(db)), ...detector.end()]
  return heard
}

/** Where the person speaks, in ms. */
function speech(signal: readonly number[]): readonly (readonly [number, number])[] {
  const spoken = hear(signal).map(({ isSpeaking }) => isSpeaking)
  const stretches: [number, number][] = []
  spoken.forEach((isSpeaking, at) => {
    if (!isSpeaking) return
    const last = stretches.at(-1)
    if (spoken[at - 1] && last) last[1] = (at + 1) * 20
    else stretches.push([at * 20, (at + 1) * 20])
  })
  return stretches
}

describe('the detector of speech', () => {
  it('hears words as long as they last, without the hangover after them', () => {
    const room = frames(5_000, wobble(-60, 2))
    expect(speech([...room, ...frames(1_000, -30), ...room])).toEqual([[5_000, 6_000]])
  })

  it('takes a short pause within words for speech, and a longer one for none', () => {
    const room = frames(5_000, -60)
    const words = frames(600, -30)
    const pause = (ms: number) => frames(ms, -60)
    expect(speech([...room, ...words, ...pause(300), ...words, ...room])).toEqual([[5_000, 6_500]])
    expect(speech([...room, ...words, ...pause(400), ...words, ...room])).toEqual([
      [5_000, 5_600],
      [6_000, 6_600],
    ])
  })

  it('hears no speech in clicks of keys, nor in what is shorter than 150 ms', () => {
    const click = [...frames(40, -20), ...frames(960, -60)]
    expect(speech(Array.from({ length: 20 }, () => click).flat())).toEqual([])
    expect(speech([...frames(5_000, -60), ...frames(140, -30), ...frames(1_000, -60)])).toEqual([])
    expect(speech([...frames(5_000, -60), ...frames(160, -30), ...frames(1_000, -60)])).toEqual([
      [5_000, 5_160],
    ])
  })

  it('hears no speech in noise, quiet or loud, nor in a fan that comes and goes', () => {
    for (const around of [-69, -55, -45, -30]) {
      const noise = frames(20_000, wobble(around, 2))
      const late = speech(noise).filter(([from]) => from > 4_500)
      expect(late, `noise of ${around} dB`).toEqual([])
    }
    const fan = (frame: number) => -52 + 4 * Math.sin((2 * Math.PI * frame) / 300) + wobble(0, 1)(frame)
    expect(speech(frames(30_000, fan))).toEqual([])
  })

  it('hears a voice above the fan', () => {
    const fan = frames(6_000, wobble(-48, 2))
    expect(speech([...fan, ...frames(1_000, -30), ...fan])).toEqual([[6_000, 7_000]])
  })

  it('lets a fan that is switched on become the room', () => {
    const signal = [...frames(6_000, wobble(-65, 1)), ...frames(20_000, wobble(-40, 1))]
    expect(speech(signal).every(([, to]) => to < 11_000)).toBe(true)
  })

  it('says nothing of the room by digital silence before the first sound', () => {
    const noise = frames(10_000, wobble(-42, 1))
    expect(speech([...frames(3_000, digital), ...noise])).toEqual([])
    // Afterwards digital silence is a quiet room.
    const words = frames(1_000, -35)
    expect(speech([...frames(3_000, digital), ...words, ...frames(2_000, digital), ...words])).toEqual([
      [3_000, 4_000],
      [6_000, 7_000],
    ])
  })

  it('hears the first words of a person who speaks at once', () => {
    expect(speech([...frames(1_000, -28), ...frames(1_000, -60)])).toEqual([[0, 1_000]])
  })

  it('goes on hearing a person who speaks for long, as long as they breathe', () => {
    const sentence = [...frames(2_600, wobble(-28, 5)), ...frames(200, -60)]
    const long = Array.from({ length: 12 }, () => sentence).flat()
    const spokenMs = speech([...frames(4_000, -60), ...long]).reduce((sum, [from, to]) => sum + to - from, 0)
    expect(spokenMs / (long.length * 20)).toBeGreaterThan(0.95)
  })

  it('decides every frame once, in order, and seldom late', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(digital, -65, -55, -45, -30, -10)),
        ),
        (parts) => {
          const signal = parts.flatMap(([length, db]) => frames(length * 20, db))
          const detector = createDetector()
          const decided: number[] = []
          signal.forEach((db, at) => {
            decided.push(...detector.hear(db).map((frame) => frame.db))
            expect(at + 1 - decided.length).toBeLessThanOrEqual(27)
          })
          decided.push(...detector.end().map((frame) => frame.db))
          expect(decided).toEqual(signal)
        },
      ),
    )
  })

  it('hears no speech shorter than 150 ms and no pause shorter than 350 ms, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(-65, -50, -30))),
        (parts) => {
          const stretches = speech(parts.flatMap(([length, db]) => frames(length * 20, db)))
          stretches.forEach(([from, to], at) => {
            expect(to - from).toBeGreaterThanOrEqual(150)
            const before = stretches[at - 1]
            if (before) expect(from - before[1]).toBeGreaterThanOrEqual(350)
          })
        },
      ),
    )
  })

  it('hears the same whether everything is a little louder or not', () => {
    const signal = [...frames(5_000, wobble(-60, 2)), ...frames(2_000, wobble(-30, 6)), ...frames(2_000, -60)]
    expect(speech(signal.map((db) => db + 4))).toEqual(speech(signal))
  })
})

describe('the floor', () => {
  it('is the quietest of the last four seconds, and never under −70', () => {
    const floor = createFloor()
    const floorAfter = (ms: number, db: number) =>
      frames(ms, db)
        .map((each) => floor.hear(each))
        .at(-1) ?? 0
    expect(floorAfter(4_000, -90)).toBe(-70)
    expect(floorAfter(3_900, -40)).toBeLessThan(-69)
    expect(floorAfter(500, -40)).toBeGreaterThan(-41)
  })
})

describe('steps', () => {
  const speaking = (db: number) => ({ isSpeaking: true, db })
  const quiet = { isSpeaking: false, db: -60 }

  it('are spoken where most of their frames are, as loud as these', () => {
    const steps = createSteps()
    expect(steps([speaking(-30), speaking(-30), speaking(-30), quiet, quiet])).toBe('k')
    expect(steps([speaking(-30), speaking(-30), quiet, quiet, quiet])).toBe('.')
  })

  it('wait for their frames', () => {
    const steps = createSteps()
    expect(steps([quiet, quiet, quiet])).toBe('')
    expect(steps(Array.from({ length: 8 }, () => quiet))).toBe('..')
  })
})
