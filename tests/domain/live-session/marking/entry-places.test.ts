import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { evolve, fold } from '@/domain/live-session/evolve'
import { entryOf } from '@/domain/live-session/marking/annotations'
import { placeOf } from '@/domain/live-session/marking/entry-places'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { anyHistory } from '../histories'
import { running } from '../stages'
import { fact, play, record } from '../story'

const ids = (events: readonly LiveSessionEvent[]) => events.map(({ id }) => id)

/** Each fact looked for among the entries one by one: what a lookup must come to. */
function expectFound(state: LiveSessionState, asked: readonly string[]) {
  for (const id of asked) {
    const place = state.entries.findIndex(({ event }) => event.id === id)
    expect(placeOf(state.entries, id)).toBe(place === -1 ? undefined : place)
  }
}

function mark(state: LiveSessionState, letter: string): LiveSessionEvent {
  const payload = { codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 } as const
  const [event] = record([fact('marked', payload, 'sophie').fact], state.seq, 0)
  if (!event) throw new Error('there is one')
  return { ...event, id: letter }
}

describe('finding an entry by the id of its fact', () => {
  it('finds in every state of a history what that state holds, whatever later ones have noted', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), ({ events }, any) => {
        const asked = ids(events)
        const states: LiveSessionState[] = []
        for (const event of events) states.push(evolve(states.at(-1) ?? initialState, event))
        // Asked once in the middle: from there on what is known of the places is handed on.
        const middle = states[any % states.length] ?? initialState
        expectFound(middle, asked)
        expectFound(events.slice(middle.seq).reduce(evolve, middle), asked)
        for (const state of [middle, ...states]) expectFound(state, asked)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps two states apart that go on differently from the same one', () => {
    const { state } = play(running)
    const common = evolve(state, mark(state, 'common'))
    expect(entryOf(common, 'common')).toBeDefined()
    const one = evolve(evolve(common, mark(common, 'one')), mark(common, 'both'))
    const other = evolve(evolve(common, mark(common, 'both')), mark(common, 'other'))
    const asked = ['common', 'one', 'both', 'other', 'none']
    for (const each of [common, one, other, evolve(other, mark(other, 'one')), common])
      expectFound(each, asked)
  })

  it('finds what the same catch-up brings when it is undone there', () => {
    const { state } = play(running)
    const marked = mark(state, 'mark')
    const [undone] = record([fact('undone', { eventId: 'mark' }, 'sophie').fact], marked.seq, 0)
    if (!undone) throw new Error('there is one')
    expect(entryOf(state, 'mark')).toBeUndefined()
    expect(entryOf(fold([marked, undone], state), 'mark')?.reverted).toBe(true)
    expect(entryOf(evolve(state, marked), 'mark')?.reverted).toBe(false)
  })
})
