import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlind } from '@/domain/live-session/marking/lead'
import { areCodingsOpen } from '@/domain/live-session/marking/supervision'
import { type WallViewer, wallCardFor } from '@/domain/live-session/wall/card'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { anyHistory, blindHistory, secret } from '../histories'
import { contract, second } from '../people'
import { debrief, ended, halted, running, started } from '../stages'
import { act, fact, play, type Step } from '../story'

const sophie: WallViewer = { personId: 'sophie', seat: 'supervisor', plays: false }
const claire: WallViewer = { personId: 'claire', seat: null, plays: false }
const player: WallViewer = { personId: 'lea', seat: null, plays: true }
const cardOf = (viewer: WallViewer, steps: readonly Step[], at = 60) =>
  wallCardFor(viewer, play(steps).state, cepEntretienV1, second(at))

const dialled: readonly Step[] = [
  ...running,
  act('karim', { type: 'moveDial', samples: [{ at: second(45), value: 70 }] }, 46),
]
const blindly = (steps: readonly Step[]): readonly Step[] => [
  fact(
    'scheduled',
    { ...contract, settings: { ...contract.settings, supervision: 'blind' } },
    'claire',
    -86_400,
  ),
  ...steps.slice(1),
]

describe('a room on the wall', () => {
  it('shows a seated supervisor the last mark, which is no observer’s and none that was undone', () => {
    expect(cardOf(sophie, running)).toMatchObject({
      sight: 'desk',
      lastMark: { at: second(16), sign: { codeKey: 'impartiality', valence: 'breached' } },
    })
  })

  it('tells a viewer without a seat there that a mark was made, and not which', () => {
    expect(cardOf(claire, running)).toMatchObject({ sight: 'room', lastMark: { at: second(16), sign: null } })
    expect(JSON.stringify(cardOf(claire, running))).not.toContain('impartiality')
  })

  it('shows phase, dial and its slope to both', () => {
    for (const viewer of [sophie, claire]) {
      const card = cardOf(
        viewer,
        [...dialled, act('sophie', { type: 'enterPhase', phase: 'exploration' }, 120)],
        240,
      )
      expect(card.activePhase).toBe('exploration')
      expect(card.phases.map(({ key, share }) => [key, Number(share.toFixed(2))])).toEqual([
        ['introduction', 0.5],
        ['exploration', 0.18],
        ['conclusion', 0],
      ])
      expect(card.dial).toMatchObject({ value: 70, slope: 0 })
    }
  })

  it('says hors-jeu, who called it and since when', () => {
    expect(cardOf(claire, halted).halt).toEqual({ since: second(40), byId: 'karim' })
  })

  it('says who calls', () => {
    const called = [...running, act('karim', { type: 'callSupervisor' }, 50)]
    expect(cardOf(claire, called).call).toEqual({ since: second(50), callerIds: ['karim'] })
  })

  it('shows the clock alone of a room that is coded blind, to its supervisors as to all viewers', () => {
    for (const viewer of [sophie, claire, { ...sophie, personId: 'marc' }]) {
      const card = cardOf(viewer, blindly([...dialled, act('karim', { type: 'callSupervisor' }, 50)]))
      expect(card).toMatchObject({ sight: 'clock', activePhase: null, dial: null, lastMark: null })
      expect(card.phases).toEqual([{ key: 'whole', minutes: 20, share: 60 / 1_200 }])
      expect(card.call).not.toBeNull()
    }
  })

  it('shows a player of the slot that the room runs, and no call', () => {
    const card = cardOf(player, [...dialled, act('karim', { type: 'callSupervisor' }, 50)])
    expect(card).toMatchObject({ sight: 'clock', call: null, dial: null, lastMark: null, activePhase: null })
  })

  it('shows no dial and no mark once the interview has ended', () => {
    for (const stage of [ended, debrief]) {
      expect(cardOf(sophie, stage, 2_000)).toMatchObject({
        dial: null,
        lastMark: null,
        activePhase: 'introduction',
      })
    }
  })

  it('never tells why an interview was given up', () => {
    const given = [...started, act('sophie', { type: 'abandonInterview', reason: 'Alarme incendie' }, 50)]
    expect(JSON.stringify(cardOf(claire, given))).not.toContain('Alarme')
  })
})

describe('in any history', () => {
  it('no written word is on the wall, for any viewer', () => {
    fc.assert(
      fc.property(anyHistory, ({ state }) => {
        for (const viewer of [sophie, claire, player]) {
          const told = JSON.stringify(wallCardFor(viewer, state, cepEntretienV1, second(5_000)))
          for (const word of Object.values(secret)) expect(told).not.toContain(word)
        }
      }),
    )
  })

  it('a blind room looks the same whatever was annotated, until all codings are open', () => {
    fc.assert(
      fc.property(blindHistory, ({ state }) => {
        if (!isBlind(state.contract) || areCodingsOpen(state)) return
        const bare = { ...state, entries: [], dial: [], cues: [], reveals: new Map<string, number>() }
        for (const viewer of [sophie, claire]) {
          expect(wallCardFor(viewer, state, cepEntretienV1, second(5_000))).toEqual(
            wallCardFor(viewer, bare, cepEntretienV1, second(5_000)),
          )
        }
      }),
    )
  })

  it('a viewer without a seat sees the same, whichever marks were made at those moments', () => {
    fc.assert(
      fc.property(anyHistory, ({ state }) => {
        const other = state.entries.map(({ event, reverted }) =>
          event.type === 'marked'
            ? {
                event: { ...event, payload: { ...event.payload, codeKey: 'summary', valence: null } },
                reverted,
              }
            : { event, reverted },
        )
        expect(wallCardFor(claire, { ...state, entries: other }, cepEntretienV1, second(5_000))).toEqual(
          wallCardFor(claire, state, cepEntretienV1, second(5_000)),
        )
      }),
    )
  })
})
