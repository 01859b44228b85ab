import { expect, test } from 'vitest'
import { isReportDue, levelOf, reportOf } from '@/client/recording/report'
import { aReport } from '../../support/a-report'

const voice = { state: 'recorded', since: null, cause: null, missingMs: 0 } as const
const told = { voice, isHeld: false, at: 61_200.4, loudness: 0.05, battery: 82, waiting: 1_999.6 }

test('the loudness of a room has twelve steps, from silence to what is too loud', () => {
  expect(levelOf(0)).toBe(0)
  expect(levelOf(0.000_1)).toBe(0)
  expect(levelOf(0.05)).toBeGreaterThan(4)
  expect(levelOf(1)).toBe(12)
  const steps = Array.from({ length: 100 }, (_, index) => levelOf(index / 100))
  expect(steps).toEqual(steps.toSorted((one, other) => one - other))
})

test('a device tells what it records, in whole milliseconds', () => {
  expect(reportOf(told)).toMatchObject({
    state: 'recorded',
    at: 61_200,
    waiting: 2_000,
    battery: 82,
    since: null,
  })
})

test('a device tells since when and why it records nothing, and no level then', () => {
  const stalled = { ...voice, state: 'stalled', since: 42_000, cause: 'unplugged' } as const
  expect(reportOf({ ...told, voice: stalled })).toMatchObject({
    state: 'stalled',
    since: 42_000,
    cause: 'unplugged',
    level: 0,
  })
  expect(reportOf({ ...told, isHeld: true })).toMatchObject({ state: 'held', level: 0 })
})

test('what is new is told at once, and the same again after two seconds', () => {
  const last = { report: aReport, sentAt: 1_000 }
  expect(isReportDue(aReport, null, 0)).toBe(true)
  expect(isReportDue({ ...aReport, at: 500 }, last, 2_000)).toBe(false)
  expect(isReportDue({ ...aReport, level: 5 }, last, 2_000)).toBe(true)
  expect(isReportDue(aReport, last, 3_000)).toBe(true)
})
