import { describe, expect, test } from 'vitest'
import { emptyQueue, type QueueInput, type QueueState } from '@/client/send/queue-state'
import { step } from '@/client/send/queue-step'
import type { CommandRequest } from '@/domain/live-session/command'

const request = (n: number): CommandRequest => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  at: 1_000 + n,
  command: { type: 'pauseInterview' },
})
const pushed = (n: number): QueueInput => ({ type: 'pushed', request: request(n) })
const kept = (n: number, onDevice = true): QueueInput => ({ type: 'kept', id: request(n).id, onDevice })
const loaded = (...ns: number[]): QueueInput => ({ type: 'loaded', page: null, requests: ns.map(request) })
const adopted: QueueInput = { type: 'adopted', page: 'other' }
const left = (...ns: number[]): QueueInput => ({ type: 'loaded', page: 'other', requests: ns.map(request) })
const accepted = (attempt: number, settledSeq: number): QueueInput => ({
  type: 'answered',
  attempt,
  outcome: { type: 'accepted', settledSeq },
})
const again = (attempt: number): QueueInput => ({
  type: 'answered',
  attempt,
  outcome: { type: 'again' },
})
const fault = (attempt: number): QueueInput => ({ type: 'answered', attempt, outcome: { type: 'fault' } })
const refused = (attempt: number): QueueInput => ({
  type: 'answered',
  attempt,
  outcome: { type: 'refused', reason: 'unknownMark' },
})
/** Two commands, the first of which the server has failed at until it was set aside; the second is on its way. */
const besideAFault = () =>
  having(
    pushed(1),
    kept(1),
    pushed(2),
    kept(2),
    loaded(),
    ...[1, 2, 3, 4].flatMap((attempt): QueueInput[] => [fault(attempt), { type: 'paused' }]),
    fault(5),
  )
const arrived = (logId: string, seq: number, ...ns: number[]): QueueInput => ({
  type: 'arrived',
  logId,
  seq,
  ids: new Set(ns.map((n) => request(n).id)),
})
const having = (...inputs: QueueInput[]): QueueState =>
  inputs.reduce((state, input) => step(state, input).state, emptyQueue)
const numbers = (state: QueueState) => state.waiting.map((each) => Number(each.request.id.at(-1)))
const sent = (state: QueueState, input: QueueInput) =>
  step(state, input).effects.flatMap((effect) => (effect.type === 'send' ? [effect.request.id.at(-1)] : []))

describe('the queue of a page, step by step', () => {
  test('sends nothing once it is halted, whatever follows, and forgets nothing', () => {
    const halted = having(pushed(1), kept(1), loaded(), { type: 'halted' })
    const later: QueueInput[] = [again(1), { type: 'paused' }, { type: 'flushed' }, pushed(2), kept(2)]
    let state = halted
    for (const input of later) {
      const { state: next, effects } = step(state, input)
      expect(effects.filter(({ type }) => type === 'send' || type === 'forget')).toEqual([])
      state = next
    }
    expect(numbers(state)).toEqual([1, 2])
  })

  test('asks the device once for what earlier pages left', () => {
    const loads = (state: QueueState, input: QueueInput) =>
      step(state, input).effects.filter((effect) => effect.type === 'load').length
    expect(loads(emptyQueue, { type: 'resumed' })).toBe(1)
    expect(loads(emptyQueue, pushed(1))).toBe(1)
    expect(loads(having(pushed(1)), { type: 'resumed' })).toBe(0)
    expect(loads(having(pushed(1), loaded()), pushed(2))).toBe(0)
  })

  test('sends nothing before the device has said what it holds, and that it holds this', () => {
    expect(sent(having(pushed(1)), kept(1))).toEqual([])
    expect(sent(having(pushed(1), loaded()), kept(1))).toEqual(['1'])
    expect(sent(having(pushed(1), kept(1)), loaded(7))).toEqual(['7'])
  })

  test('an answer to a try given up counts for nothing', () => {
    const state = having(pushed(1), kept(1), loaded(), again(1), { type: 'paused' })
    expect(step(state, accepted(1, 4)).state).toBe(state)
  })

  test('flushing ends the pause at once, and disturbs nothing else', () => {
    const pausing = having(pushed(1), kept(1), loaded(), again(1))
    expect(sent(pausing, { type: 'flushed' })).toEqual(['1'])
    const sending = having(pushed(1), kept(1), loaded())
    expect(sent(sending, { type: 'flushed' })).toEqual([])
  })

  test('a command that the log held before the answer came is gone with the answer', () => {
    const state = having(pushed(1), kept(1), loaded(), arrived('a', 5, 1))
    expect(numbers(state)).toEqual([1])
    expect(numbers(step(state, accepted(1, 5)).state)).toEqual([])
  })

  test('a fault of the server pauses, and holds the next one back for a while', () => {
    const state = having(pushed(1), kept(1), pushed(2), kept(2), loaded(), fault(1))
    expect(state).toMatchObject({ pausing: true, sending: null, waiting: [{ faults: 1 }, {}] })
    expect(sent(state, { type: 'paused' })).toEqual(['1'])
  })

  test('what the server fails at again and again is set aside, kept, and tried again after a rest', () => {
    const state = besideAFault()
    expect(state).toMatchObject({ sending: { id: request(2).id }, waiting: [{ aside: 'resting' }, {}] })
    const later = step(state, again(6)).state
    expect(sent(later, { type: 'paused' })).toEqual(['1'])
    expect(sent(step(step(state, accepted(6, 1)).state, fault(7)).state, { type: 'rested' })).toEqual(['1'])
  })

  test('alone it is not set aside: there is no act to let pass', () => {
    const faults = [1, 2, 3, 4, 5, 6].flatMap((n): QueueInput[] => [fault(n), { type: 'paused' }])
    const state = having(pushed(1), kept(1), loaded(), ...faults)
    expect(state.waiting[0]).toMatchObject({ faults: 6 })
    expect(state.waiting[0]?.aside).toBeUndefined()
  })

  test('when the server fails at everything, the oldest has the first turn after each pause', () => {
    expect(sent(step(besideAFault(), fault(6)).state, { type: 'paused' })).toEqual(['1'])
  })

  test('a refusal behind one set aside is not believed: it may need that one', () => {
    const state = step(besideAFault(), refused(6))
    expect(numbers(state.state)).toEqual([1, 2])
    expect(state.effects.map(({ type }) => type)).not.toContain('forget')
    const first = step(state.state, { type: 'rested' })
    expect(first.effects).toMatchObject([{ type: 'send', request: request(1) }])
    expect(sent(first.state, accepted(7, 1))).toEqual(['2'])
  })

  test('what a restored log lacks is sent again, with the same id; what it holds is not', () => {
    const state = having(
      arrived('a', 3),
      pushed(1),
      kept(1),
      pushed(2),
      kept(2),
      loaded(),
      accepted(1, 4),
      accepted(2, 5),
    )
    expect(numbers(state)).toEqual([1, 2])
    expect(sent(state, arrived('b', 4, 1))).toEqual(['2'])
  })

  test('what another page left is asked for when that page is gone, and goes in front', () => {
    const live = having(pushed(5), kept(5), loaded())
    const { state, effects } = step(live, adopted)
    expect(effects).toEqual([{ type: 'load', page: 'other' }])
    expect(numbers(step(state, left(1, 2)).state)).toEqual([1, 2, 5])
    expect(sent(having(loaded(), adopted), left(1, 2))).toEqual(['1'])
  })

  test('never before what that page did earlier, and not twice what is here already', () => {
    const live = having(pushed(5), loaded(1, 2), adopted)
    expect(numbers(step(live, left(1, 2, 3)).state)).toEqual([1, 2, 3, 5])
  })

  test('what was answered while the device was asked is not adopted again', () => {
    const live = having(pushed(5), kept(5), loaded(), adopted, accepted(1, 1), arrived('a', 1, 5))
    const state = step(live, left(4, 5)).state
    expect(numbers(state)).toEqual([4])
    expect(state.answeredMeanwhile).toEqual([])
  })

  test('what another page left does not go before this one knows what earlier pages left', () => {
    const restoring = having({ type: 'resumed' }, adopted)
    expect(sent(restoring, left(3))).toEqual([])
    expect(sent(having({ type: 'resumed' }, adopted, left(3)), loaded(1, 3))).toEqual(['1'])
  })
})
