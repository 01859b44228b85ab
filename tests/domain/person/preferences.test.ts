import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPreferences } from '@/domain/person/default-preferences'
import type { Preferences } from '@/domain/person/preferences'
import { preferencesPatchSchema, readPreferences } from '@/domain/person/preferences-schema'

const some: Preferences = {
  hotkeys: { on: false, overrides: { 'code:empathy': { code: 'KeyK', shift: false }, undo: null } },
  reactionOffsetMs: 800,
  vibration: false,
  sound: true,
  markSound: true,
  cueAtOnce: true,
  reminders: { tomorrow: false, selfAssessmentOwed: true, commitmentDue: false },
}

describe('what a person has set', () => {
  it('reads back as it was saved', () => {
    expect(readPreferences(JSON.parse(JSON.stringify(some)))).toEqual(some)
  })

  it('takes the default of whatever is missing, or of an unknown form', () => {
    for (const nothing of [null, undefined, 3, 'on', [], {}]) {
      expect(readPreferences(nothing)).toEqual(defaultPreferences)
    }
    expect(readPreferences({ reactionOffsetMs: 800, hotkeys: 'off', sound: 'loud', later: 1 })).toEqual({
      ...defaultPreferences,
      reactionOffsetMs: 800,
    })
    expect(readPreferences({ reactionOffsetMs: 850 }).reactionOffsetMs).toBe(0)
  })

  it('keeps the keys it understands among those it does not', () => {
    const overrides = {
      'code:empathy': { code: 'KeyK', shift: false },
      'code:silence': { code: 'F5', shift: false },
      'not a command!': null,
      undo: null,
    }
    expect(readPreferences({ hotkeys: { overrides } }).hotkeys).toEqual({
      on: true,
      overrides: { 'code:empathy': { code: 'KeyK', shift: false }, undo: null },
    })
  })

  it('never fails, and what it reads could be saved', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (body, hotkeys) => {
        for (const each of [body, { hotkeys }, { hotkeys: { overrides: body } }])
          expect(preferencesPatchSchema.safeParse(readPreferences(each)).success).toBe(true)
      }),
    )
  })
})

describe('a save', () => {
  it('may carry one setting alone', () => {
    expect(preferencesPatchSchema.parse({ sound: true })).toEqual({ sound: true })
  })

  it.each([
    { reactionOffsetMs: 5_100 },
    { reactionOffsetMs: -100 },
    { reactionOffsetMs: 150 },
    { hotkeys: { on: true, overrides: { undo: { code: 'Escape', shift: false } } } },
    { hotkeys: { on: true, overrides: { 'drop table': null } } },
    { hotkeys: { overrides: {} } },
    {
      hotkeys: {
        on: true,
        overrides: Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`code:c${n}`, null])),
      },
    },
  ])('is refused beyond what can be set: %j', (patch) => {
    expect(preferencesPatchSchema.safeParse(patch).success).toBe(false)
  })
})
