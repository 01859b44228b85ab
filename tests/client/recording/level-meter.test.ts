import { describe, expect, test } from 'vitest'
import { createLevelMeter } from '@/client/recording/level-meter'
import { levelOf } from '@/domain/live-session/recording/levels'

/** A message of the audio thread: five frames of 20 ms. */
const heard = (endMs: number, db: number) => ({ endMs, levels: [db, db, db, db, db] })

describe('the level meter of a recorder', () => {
  test('gives one step for each 100 ms of media, from any moment', () => {
    const meter = createLevelMeter()
    for (const [index, db] of [-20, -40, -60].entries()) meter.hear(heard(1_100 + index * 100, db))
    expect(meter.steps(1_000, 1_300)).toBe([-20, -40, -60].map(levelOf).join(''))
    expect(meter.steps(1_100, 1_300)).toBe([-40, -60].map(levelOf).join(''))
  })

  test('gives no step that was not heard whole: it comes with the next chunk', () => {
    const meter = createLevelMeter()
    meter.hear(heard(1_100, -20))
    expect(meter.steps(1_000, 3_000)).toHaveLength(1)
    meter.hear(heard(1_200, -30))
    expect(meter.steps(1_100, 3_000)).toBe(levelOf(-30))
    expect(meter.steps(1_200, 3_000)).toBe('')
  })

  test('says that it does not know where sound ran before it listened', () => {
    const meter = createLevelMeter()
    meter.hear(heard(1_500, -20))
    expect(meter.steps(1_000, 1_500)).toBe(`....${levelOf(-20)}`)
  })

  test('takes the mean of the power, so that one loud frame is not lost in quiet ones', () => {
    const meter = createLevelMeter()
    meter.hear({ endMs: 100, levels: [-70, -70, -10, -70, -70] })
    expect(meter.steps(0, 100)).toBe(levelOf(-17))
  })
})
