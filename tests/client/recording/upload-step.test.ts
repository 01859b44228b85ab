import { describe, expect, test } from 'vitest'
import {
  emptyUpload,
  type Item,
  type Outcome,
  type UploadInput,
  type UploadState,
} from '@/client/recording/upload-state'
import { stepUpload } from '@/client/recording/upload-step'

const chunk = (number: number, trackId = 'voice'): Item => ({
  trackId,
  segment: 0,
  number,
  isEnd: false,
  ms: 2_000,
  bytes: 8_000,
})
const kept = (...items: Item[]): UploadInput => ({ type: 'kept', items })
const having = (...inputs: UploadInput[]): UploadState =>
  inputs.reduce((state, input) => stepUpload(state, input).state, emptyUpload)
const answer = (state: UploadState, outcome: Outcome) =>
  stepUpload(state, { type: 'answered', attempt: state.sending?.attempt ?? -1, outcome })
const sendsOf = ({ effects }: ReturnType<typeof stepUpload>) =>
  effects.flatMap((effect) =>
    effect.type === 'send' ? [`${effect.item.trackId} ${effect.item.number}`] : [],
  )
const waitingOf = ({ waiting }: UploadState) => waiting.map(({ number }) => number)

describe('the upload of a page, step by step', () => {
  test('sends one chunk at a time, in the order in which they were recorded', () => {
    const state = having(kept(chunk(0)), kept(chunk(1)), kept(chunk(2)))
    expect(state.sending?.item.number).toBe(0)
    const next = answer(state, 'arrived')
    expect(next.effects[0]).toEqual({ type: 'forget', item: chunk(0) })
    expect(sendsOf(next)).toEqual(['voice 1'])
    expect(next.state.arrivedMs).toBe(2_000)
  })

  test('sends once what is told twice', () => {
    expect(waitingOf(having(kept(chunk(0), chunk(1)), kept(chunk(1), chunk(2))))).toEqual([0, 1, 2])
  })

  test('waits longer after each failure, and keeps what it could not send', () => {
    const first = answer(having(kept(chunk(0))), 'again')
    expect(first.effects).toEqual([{ type: 'pause', tries: 0, isLong: false }])
    const second = answer(stepUpload(first.state, { type: 'resumed' }).state, 'again')
    expect(second.effects).toEqual([{ type: 'pause', tries: 1, isLong: false }])
    expect(waitingOf(second.state)).toEqual([0])
  })

  test('tells that the disk of the server is full until it takes a chunk again', () => {
    const full = answer(having(kept(chunk(0), chunk(1))), 'full')
    expect(full.effects).toEqual([{ type: 'pause', tries: 0, isLong: true }])
    expect(full.state.isServerFull).toBe(true)
    expect(answer(stepUpload(full.state, { type: 'resumed' }).state, 'arrived').state.isServerFull).toBe(
      false,
    )
  })

  test('a chunk that arrives altered lets the others go before it, and is never given up', () => {
    const { state } = answer(having(kept(chunk(0), chunk(1))), 'corrupt')
    expect(waitingOf(state)).toEqual([1, 0])
  })

  test('a chunk that the server will never take is counted as lost', () => {
    const { state } = answer(having(kept(chunk(0), chunk(1))), 'lost')
    expect(state).toMatchObject({ lostMs: 2_000, arrivedMs: 0 })
    expect(waitingOf(state)).toEqual([1])
  })

  test('a track whose right is not known holds up no other, and stays on the device', () => {
    const barred = answer(having(kept(chunk(0), chunk(0, 'picture'))), 'barred')
    expect(sendsOf(barred)).toEqual(['picture 0'])
    expect(barred.state.waiting).toHaveLength(2)
  })

  test('of a destroyed track nothing more is sent', () => {
    const gone = answer(having(kept(chunk(0), chunk(1), chunk(0, 'picture'))), 'destroyed')
    expect(gone.effects[0]).toEqual({ type: 'dropTrack', trackId: 'voice' })
    expect(sendsOf(gone)).toEqual(['picture 0'])
  })

  test('an answer about a track dropped meanwhile counts for nothing', () => {
    const sending = having(kept(chunk(0)))
    const dropped = stepUpload(sending, { type: 'dropped', trackId: 'voice' }).state
    expect(answer(dropped, 'arrived').state.arrivedMs).toBe(0)
  })
})
