import { describe, expect, it } from 'vitest'
import { DomainError } from '@/domain/domain-error'
import { undoCancellation } from '@/domain/live-session/course/decide/undo-cancellation'
import { fold } from '@/domain/live-session/evolve'
import { contract, idOf, type Name, people } from '../../people'
import { briefing, started } from '../../stages'
import { act, play, record, type Step, scheduled } from '../../story'

const before = contract.scheduledFor - 60_000
const cancelled = (steps: readonly Step[] = [scheduled]) => [
  ...steps,
  act('claire', { type: 'cancel', reason: 'Salle prise' }, -500),
]

/** What taking the cancellation back yields at this moment, or why it is refused. */
function undone(steps: readonly Step[], by: Name, now = before) {
  const { state, events } = play(steps)
  try {
    const request = { id: idOf('undo'), at: now }
    const facts = undoCancellation({ state, actor: people[by], request, now })
    return { types: facts.map(({ type }) => type), after: fold(record(facts, events.length, now), state) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { refusal: error.code }
  }
}

describe('taking a cancellation back', () => {
  it('plans the interview again, as it was agreed, and the change says who did it', () => {
    const { types, after } = undone(cancelled(), 'claire')
    expect(types).toEqual(['cancellationUndone'])
    expect(after?.stage).toEqual({ status: 'scheduled' })
    expect(after?.contract).toEqual(contract)
    expect(after?.changes).toMatchObject([{ type: 'cancellationUndone', byId: 'claire' }])
  })

  it('leaves no player ready and no person there, where the briefing was open', () => {
    const { after } = undone(cancelled(briefing), 'sophie')
    expect(after).toMatchObject({ openedById: null, ready: new Set(), entered: new Set() })
  })

  it('is nothing where the interview is planned already', () => {
    expect(undone([scheduled], 'claire').types).toEqual([])
  })

  it('is refused to the players, once the hour has come, and for an interview that was given up', () => {
    expect(undone(cancelled(), 'lea').refusal).toBe('seatMayNot')
    expect(undone(cancelled(), 'claire', contract.scheduledFor).refusal).toBe('hourPassed')
    const given = [...started, act('sophie', { type: 'abandonInterview', reason: 'Alarme incendie' }, 60)]
    expect(undone(given, 'sophie').refusal).toBe('wrongMoment')
  })
})
