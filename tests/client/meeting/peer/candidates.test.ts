import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  belongsTo,
  type Candidate,
  candidateOf,
  createCandidateBatch,
  fragmentsOf,
} from '@/client/meeting/peer/candidates'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const of = (usernameFragment: string | null, candidate = 'candidate:1'): Candidate => ({
  candidate,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment,
})
const sdp = 'v=0\r\na=ice-ufrag:ab+/\r\nm=audio\r\na=ice-ufrag:cd\r\n'

function given() {
  const sent: number[] = []
  const all: Candidate[] = []
  const batch = createCandidateBatch((candidates) => {
    sent.push(candidates.length)
    all.push(...candidates)
  })
  return { batch, sent, all }
}

describe('candidates', () => {
  test('belong to the rounds that a description names, or to any', () => {
    expect([...fragmentsOf(sdp)]).toEqual(['ab+/', 'cd'])
    expect(['ab+/', 'cd', 'ef', null].map((each) => belongsTo(of(each), sdp))).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  test('that say nothing, or too much, are not sent', () => {
    const found = (candidate: string) => candidateOf(of('ab', candidate) as RTCIceCandidate)
    expect([found(''), found('c'.repeat(501))]).toEqual([null, null])
    expect(found('candidate:1')).toEqual(of('ab'))
  })

  test('are sent together after 150 ms, never more than a signal holds', async () => {
    const { batch, sent } = given()
    for (let nth = 0; nth < 45; nth++) batch.add(of('ab+/'))
    await vi.advanceTimersByTimeAsync(140)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(20)
    expect(sent.every((count) => count <= 40)).toBe(true)
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(45)
  })

  test('of a former round are dropped before the next description', async () => {
    const { batch, all } = given()
    batch.add(of('old'))
    batch.add(of('cd'))
    batch.keepOnly(sdp)
    await vi.advanceTimersByTimeAsync(200)
    expect(all).toEqual([of('cd')])
  })

  test('are sent again when asked, those of the present round', async () => {
    const { batch, all } = given()
    batch.add(of('old'))
    await vi.advanceTimersByTimeAsync(200)
    batch.add(of('cd'))
    await vi.advanceTimersByTimeAsync(200)
    batch.keepOnly(sdp)
    all.length = 0
    batch.repeat()
    await vi.advanceTimersByTimeAsync(200)
    expect(all).toEqual([of('cd')])
    batch.end()
    batch.repeat()
    expect(vi.getTimerCount()).toBe(0)
  })
})
