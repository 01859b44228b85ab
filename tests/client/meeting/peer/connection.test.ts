import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createConnection } from '@/client/meeting/peer/connection'
import type { Described, PeerInput } from '@/client/meeting/peer/peer-state'
import type { Signal } from '@/domain/live-session/meeting/signal'
import { FakeNetwork } from '../world/fake-network'
import { FakeStream, FakeTrack } from '../world/fake-tracks'
import trimmedByFirefox from './firefox-153-offer.json'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** One end, of which the test holds what it says and takes. */
function end(network: FakeNetwork, owner: string) {
  const said: Described[] = []
  const reports: PeerInput[] = []
  const logged: string[] = []
  const connection = createConnection({
    medium: 'video',
    page: 'page-theirs',
    open: async () => network.open(owner) as unknown as RTCPeerConnection,
    createStream: () => new FakeStream() as unknown as MediaStream,
    send(signal: Signal) {
      if (signal.type === 'description' || signal.type === 'candidates') said.push(signal)
    },
    report: (input) => void reports.push(input),
    log: (reason) => void logged.push(String(reason)),
    changed: () => undefined,
  })
  const descriptions = () => said.flatMap((each) => (each.type === 'description' ? each.kind : []))
  return { connection, said, reports, logged, descriptions }
}

/** The two ends, after the offer was made. */
async function given() {
  const network = new FakeNetwork()
  const [one, other] = [end(network, 'claire'), end(network, 'yanis')]
  one.connection.offer(false)
  await pass(200)
  const [offer, candidates] = one.said
  if (offer?.type !== 'description' || candidates?.type !== 'candidates') throw new Error('no offer')
  return { network, one, other, offer, candidates }
}

describe('a connection', () => {
  test('is made by an offer, an answer and the candidates of both', async () => {
    const { one, other, offer, candidates } = await given()
    other.connection.take(offer)
    other.connection.take(candidates)
    await pass(200)
    for (const signal of other.said) one.connection.take(signal)
    await pass(200)
    for (const { reports } of [one, other])
      expect(reports.at(-1)).toEqual({ type: 'path', path: 'connected' })
    one.connection.close()
    other.connection.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('keeps candidates that come before the description they belong to', async () => {
    const { one, other, offer, candidates } = await given()
    other.connection.take(candidates)
    await pass(10)
    other.connection.take(offer)
    await pass(200)
    for (const signal of other.said) one.connection.take(signal)
    await pass(200)
    expect(other.reports.at(-1)).toEqual({ type: 'path', path: 'connected' })
  })

  test('answers an offer that comes twice once', async () => {
    const { other, offer } = await given()
    other.connection.take(offer)
    other.connection.take(offer)
    await pass(200)
    expect(other.descriptions()).toEqual(['answer'])
  })

  test('ignores an answer that nothing waits for', async () => {
    const { one, other, offer } = await given()
    other.connection.take(offer)
    await pass(200)
    const [answer] = other.said
    if (!answer) throw new Error('no answer')
    one.connection.take(answer)
    one.connection.take({
      ...answer,
      ...(answer.type === 'description' ? { sdp: `${answer.sdp} ` } : {}),
    } as Described)
    await pass(200)
    expect(one.reports).not.toContainEqual({ type: 'negotiationFailed' })
  })

  test('a candidate that the browser refuses does not take the others with it', async () => {
    const { network, one, other, offer, candidates } = await given()
    other.connection.take(offer)
    await pass(50)
    const [, peer] = network.peers
    const add = peer?.addIceCandidate.bind(peer)
    let count = 0
    if (peer && add)
      peer.addIceCandidate = async (each) => {
        if (count++ === 0) throw new DOMException('bad', 'OperationError')
        return add(each)
      }
    other.connection.take(candidates)
    await pass(200)
    for (const signal of other.said) one.connection.take(signal)
    await pass(200)
    expect(other.reports.at(-1)).toEqual({ type: 'path', path: 'connected' })
  })

  test('says again what has no answer yet', async () => {
    const { one } = await given()
    one.connection.repeat()
    await pass(200)
    expect(one.descriptions()).toEqual(['offer', 'offer'])
    expect(one.said.filter(({ type }) => type === 'candidates')).toHaveLength(2)
  })

  test('a description that the browser refuses is reported, and what follows is still done', async () => {
    const { other, offer } = await given()
    other.connection.take({ ...offer, kind: 'answer' })
    other.connection.take(offer)
    await pass(200)
    expect(other.descriptions()).toEqual(['answer'])
    other.connection.take({ ...offer, sdp: 'o=somebody-else 1' })
    await pass(200)
    expect(other.reports).toContainEqual({ type: 'negotiationFailed' })
  })

  test('the offer of a Firefox that was told to leave out codecs is refused, logged, and tried again', async () => {
    const { connection, reports, logged, descriptions } = end(new FakeNetwork(), 'yanis')
    const offer = { type: 'description', to: 'page-own', kind: 'offer', sdp: trimmedByFirefox.sdp } as const
    connection.take(offer)
    connection.take(offer)
    await pass(200)
    expect(reports).toEqual([{ type: 'negotiationFailed' }, { type: 'negotiationFailed' }])
    expect(logged[0]).toContain('Failed to parse codecs correctly')
    expect(descriptions()).toEqual([])
    connection.take({ ...offer, sdp: offer.sdp.replaceAll(/a=rtcp-fb:(?:121|99|123|122) .*\r\n/gu, '') })
    await pass(200)
    expect(descriptions()).toEqual(['answer'])
  })

  test('offers every codec, so that Firefox describes no feedback of one left out', async () => {
    const codecs = [{ mimeType: 'video/VP8' }, { mimeType: 'audio/opus' }]
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => ({ codecs }) })
    const { other, offer } = await given()
    other.connection.take(offer)
    await pass(200)
    expect(other.logged).toEqual([])
    expect(other.descriptions()).toEqual(['answer'])
  })

  test('sends the tracks of the moment, and mutes at once, whatever is being negotiated', async () => {
    const { network, one } = await given()
    const track = new FakeTrack('audio') as unknown as MediaStreamTrack
    one.connection.sendTracks({ microphone: track, camera: null })
    const senders = () => network.peers[0]?.getTransceivers().map(({ sender }) => sender.track)
    expect(senders()).toEqual([track, null])
    one.connection.offer(true)
    one.connection.sendTracks({ microphone: null, camera: null })
    expect(senders()).toEqual([null, null])
    await pass(200)
    expect(senders()).toEqual([null, null])
  })

  test('closed before it was open, it leaves nothing open', async () => {
    const network = new FakeNetwork()
    const { connection, said } = end(network, 'claire')
    connection.offer(false)
    connection.close()
    await pass(200)
    expect(said).toEqual([])
    expect(network.openOf('claire')).toEqual([])
  })
})
