import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { phaseIntervals, timeByPhase } from '@/domain/live-session/marking/phases'
import { erasableTypes, type Purge, purgeOf } from '@/domain/live-session/purge/purge'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { type LoggedKind, lengthOf, loggedKinds, usualRetention } from '@/domain/retention/retention'
import { countLooks } from '@/tests/support/looked'
import { anyHistory, secret } from '../histories'
import { idOf, people, seated } from '../people'
import { commitment } from '../stages'

const later = Date.parse('2027-10-06T00:00:00Z')
const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
const words = {
  commitmentMade: ['what', 'how'],
  commitmentReviewed: ['text'],
  cancelled: ['reason'],
  closed: ['reason'],
  unsealed: ['overrideReason'],
  takeProposed: ['line'],
} as Readonly<Record<string, readonly string[]>>

/** The log as the database leaves it, and the fact that tells of it. */
function erase(events: readonly LiveSessionEvent[], purges: readonly Purge[]): LiveSessionEvent[] {
  const facts = new Set(purges.flatMap((purge) => purge.facts))
  const wordy = new Set(purges.flatMap((purge) => purge.words))
  return events.map((event) => {
    if (facts.has(event.seq)) {
      const { seq, id } = event
      return { seq, id, type: 'erased', actorId: '', seat: null, at: 0, recordedAt: 0, payload: {} }
    }
    if (!wordy.has(event.seq)) return event
    const gone = Object.fromEntries((words[event.type] ?? []).map((field) => [field, null]))
    return { ...event, payload: { ...event.payload, ...gone } } as LiveSessionEvent
  })
}

function tellOf(purges: readonly Purge[], state: LiveSessionState, at = later): LiveSessionEvent<'purged'> {
  const kinds = purges.map(({ kind }) => ({ kind, length: lengthOf(kind, usualRetention) }))
  const [seq, actor] = [state.seq + 1, { actorId: 'triade', seat: null }]
  const payload = { kinds, cameIds: [...state.entered] }
  return { seq, id: idOf(`purged ${seq}`), type: 'purged', ...actor, at, recordedAt: at, payload }
}

function purge(events: readonly LiveSessionEvent[], kinds: readonly LoggedKind[]) {
  const state = fold(events, initialState)
  const purges = purgeOf(events, state, kinds)
  if (purges.length === 0) return { purges, log: events, told: null }
  const told = tellOf(purges, state)
  return { purges, log: [...erase(events, purges), told], told }
}

const someKinds = fc.subarray([...loggedKinds], { minLength: 1 })

describe('a log whose time is over', () => {
  it('reads after the purge as to a page that remembers all of it and learns of the purge', () => {
    fc.assert(
      fc.property(anyHistory, someKinds, ({ events, state }, kinds) => {
        const { log, told } = purge(events, kinds)
        if (told) expect(fold(log, initialState)).toEqual(fold([told], state))
      }),
      { numRuns: 400 },
    )
  })

  it('holds nothing that the fact which tells of the purge would have to hide', () => {
    fc.assert(
      fc.property(anyHistory, someKinds, ({ events }, kinds) => {
        const { log, told } = purge(events, kinds)
        if (!told) return
        const bare = (facts: readonly LiveSessionEvent[]) => ({
          ...fold(facts, initialState),
          seq: 0,
          purges: null,
          entered: null,
        })
        expect(bare(log.filter((event) => event !== told))).toEqual(bare(log))
      }),
      { numRuns: 300 },
    )
  })

  it('is as long as it was, in the same order, and one fact longer', () => {
    fc.assert(
      fc.property(anyHistory, someKinds, ({ events }, kinds) => {
        const { log, told } = purge(events, kinds)
        expect(log.map(({ seq }) => seq)).toEqual(
          Array.from({ length: events.length + (told ? 1 : 0) }, (_, index) => index + 1),
        )
        expect(log.slice(0, events.length).map(({ id }) => id)).toEqual(events.map(({ id }) => id))
      }),
    )
  })

  it('is gapless for every seat, and shows no seat whose an erased fact was', () => {
    fc.assert(
      fc.property(anyHistory, someKinds, ({ events }, kinds) => {
        const { log } = purge(events, kinds)
        const state = fold(log, initialState)
        for (const name of seated) {
          const seen = log.map((event) => viewFor(people[name], state, event, family))
          expect(seen.map(({ seq }) => seq)).toEqual(log.map(({ seq }) => seq))
          for (const [index, event] of log.entries()) {
            if (event.type === 'erased') expect(seen[index]).toEqual({ seq: event.seq, type: 'hidden' })
          }
          expect(() => fold(seen, initialState)).not.toThrow()
        }
      }),
    )
  })

  it('has nothing left to erase, at once or kind by kind', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.shuffledSubarray([...loggedKinds], { minLength: 1 }),
        ({ events }, kinds) => {
          const once = purge(events, kinds).log
          expect(purgeOf(once, fold(once, initialState), kinds)).toEqual([])
          const one = kinds.reduce<readonly LiveSessionEvent[]>((log, kind) => purge(log, [kind]).log, events)
          expect(purgeOf(one, fold(one, initialState), kinds)).toEqual([])
          const bare = (log: readonly LiveSessionEvent[]) => ({
            ...fold(
              log.filter(({ type }) => type !== 'purged'),
              initialState,
            ),
            seq: 0,
          })
          expect(bare(one)).toEqual(bare(once))
        },
      ),
    )
  })

  it('holds no word and no judgement of a person once all kinds are gone', () => {
    const said = [...Object.values(secret), commitment.what, commitment.how, 'Karim a dû partir']
    const looked = countLooks()
    fc.assert(
      fc.property(anyHistory, ({ events }) => {
        const { log } = purge(events, loggedKinds)
        const text = JSON.stringify(log)
        for (const word of said) expect(text).not.toContain(word)
        for (const event of log) {
          if (event.type === 'phaseEntered' || event.type === 'undone' || event.type === 'redone') continue
          looked.once()
          expect(erasableTypes as readonly string[]).not.toContain(event.type)
        }
      }),
      { numRuns: 200 },
    )
    looked.expectAtLeast(1000)
  })

  it('keeps who sat where, who came, that it was held, and the hours and phases of the interview', () => {
    fc.assert(
      fc.property(anyHistory, someKinds, ({ events, state }, kinds) => {
        const after = fold(purge(events, kinds).log, initialState)
        expect(after.contract).toEqual(state.contract)
        expect(after.stage.status).toBe(state.stage.status)
        expect([...after.entered].sort()).toEqual([...state.entered].sort())
        expect([after.clock, after.locked, after.turns]).toEqual([state.clock, state.locked, state.turns])
        expect(phaseIntervals(after, later)).toEqual(phaseIntervals(state, later))
        expect(timeByPhase(after, later)).toEqual(timeByPhase(state, later))
        expect(after.commitments.map(({ id, due }) => [id, due])).toEqual(
          state.commitments.map(({ id, due }) => [id, due]),
        )
        expect([...after.reviews.values()].map(({ outcome }) => outcome)).toEqual(
          [...state.reviews.values()].map(({ outcome }) => outcome),
        )
      }),
    )
  })

  it('says what was erased and when it first was', () => {
    fc.assert(
      fc.property(anyHistory, ({ events, state }) => {
        const { told, log, purges } = purge(events, ['marks', 'dial'])
        if (!told) return
        const after = fold(log, initialState)
        const again = fold([tellOf(purges, after, later + 1_000)], after)
        expect([...again.purges.keys()].sort()).toEqual(purges.map(({ kind }) => kind).sort())
        for (const { at } of again.purges.values()) expect(at).toBe(later)
        expect(state.purges.size).toBe(0)
      }),
    )
  })
})

it('the database may erase the facts that the domain erases, and no others', () => {
  const migration = readFileSync('db/migrations/0040_recording_consent.sql', 'utf8')
  const list = /IF OLD\.type IN \(([^)]+)\)/.exec(migration)?.[1] ?? ''
  const named = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)
  expect(named.sort()).toEqual([...erasableTypes].sort())
})
