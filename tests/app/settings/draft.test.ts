import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedTotal } from '@/app/_kit/fields/typed-plan'
import { draftOf, moved, settingsOf, withGrid } from '@/app/(shell)/cohorts/_settings/draft'
import { followGrid } from '@/domain/cohort/follow-grid'
import { defaultPlan, totalMinutes } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { defaultRecordingSettings } from '@/domain/live-session/recording/terms'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { mitiLikeV1 } from '@/domain/observation/grids/miti-like-v1'
import { usualRetention } from '@/domain/retention/retention'

const timeZone = 'Europe/Paris'
const grid = { key: 'cep-entretien', version: 1 }
const settings = {
  name: 'Promotion Printemps',
  timeZone,
  grid,
  plan: defaultPlan,
  settings: defaultLiveSettings,
  recording: defaultRecordingSettings,
  retention: usualRetention,
}
const draft = draftOf(settings, ['Laisse le silence', 'Synthèse'])
const own = { ...draft, ownTexts: true }

describe('the form of a cohort’s settings', () => {
  it('opens with what is set, and comes to the same', () => {
    expect(settingsOf(draft)).toEqual({ settings })
    expect(typedTotal({ ...draft.around, phases: draft.phases })).toBe(totalMinutes(defaultPlan))
  })

  it('takes the phases of another grid as the rule does, and keeps a length that is being typed', () => {
    const [introduction, ...others] = draft.phases
    if (!introduction) throw new Error('there is a phase')
    const typed = { ...draft, phases: [{ ...introduction, minutes: '' }, ...others] }
    const inMiti = { ...typed, ...withGrid(typed, mitiLikeV1) }
    expect(settingsOf(inMiti)).toEqual({ settings: followGrid(settings, mitiLikeV1) })
    const back = withGrid(typed, cepEntretienV1)
    expect(back.phases).toEqual(typed.phases)
    expect(back.grid).toEqual(grid)
  })

  it('keeps a seat without a turn in sight, and out of the order', () => {
    const live = { ...defaultLiveSettings, speakingOrder: ['beneficiary' as const, 'advisor' as const] }
    const opened = draftOf({ ...settings, settings: live }, [])
    expect(opened.order.map(({ id }) => id)).toEqual(['beneficiary', 'advisor', 'supervisor', 'observer'])
    expect(settingsOf(opened)).toEqual({ settings: { ...settings, settings: live } })
  })

  it('begins the cohort’s own words from the product’s, and keeps them while they are not chosen', () => {
    const texts = ['Laisse le silence', 'Synthèse']
    const live = { ...defaultLiveSettings, readyCues: { ...defaultLiveSettings.readyCues, texts } }
    expect(settingsOf(own)).toEqual({ settings: { ...settings, settings: live } })
    expect(settingsOf(draft)).toEqual({ settings })
  })

  it('tells each field what is wrong with it', () => {
    const text = (words: string) => ({ id: words, text: words })
    const wrong = {
      ...own,
      name: ' A ',
      phases: draft.phases.map((phase) => ({ ...phase, minutes: 0 })),
      around: { ...draft.around, debrief: '' },
      order: draft.order.map((each) => ({ ...each, speaks: false })),
      turnMinutes: 31,
      texts: [text(' '), text('un deux trois quatre cinq'), text('respire')],
    }
    expect(settingsOf(wrong)).toEqual({
      faults: {
        name: 'name',
        'plan.phases.0.minutes': 'phaseMinutes',
        'plan.phases.1.minutes': 'phaseMinutes',
        'plan.phases.2.minutes': 'phaseMinutes',
        'plan.debrief': 'minutes',
        'settings.speakingOrder': 'nobodySpeaks',
        'settings.turnMinutes': 'turnMinutes',
        'settings.readyCues.texts.0': 'textEmpty',
        'settings.readyCues.texts.1': 'textTooLong',
      },
    })
  })

  it('tells of the same words twice', () => {
    const twice = {
      ...own,
      texts: [
        { id: 'a', text: 'respire' },
        { id: 'b', text: ' respire ' },
      ],
    }
    expect(settingsOf(twice)).toEqual({ faults: { 'settings.readyCues.texts': 'textRepeated' } })
  })
})

describe('moving in a list', () => {
  it('loses nothing, and back is where it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat(9), fc.nat(9), (items, from, to) => {
        const after = moved(items, from, to)
        expect([...after].sort()).toEqual([...items].sort())
        if (from < items.length && to < items.length) {
          expect(after[to]).toBe(items[from])
          expect(moved(after, to, from)).toEqual(items)
        } else expect(after).toBe(items)
      }),
    )
  })
})
