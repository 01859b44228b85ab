import type { RelayConfig } from '@/domain/live-session/meeting/relay'
import { configurationOf, hasRelay } from './relay'

/** Whether the relay gives this device an address: `none` is set up, it `answers`, or it is `silent`. */
export async function tryRelay(
  config: RelayConfig,
  timeoutMs = 10_000,
  open: (configuration: RTCConfiguration) => RTCPeerConnection = (each) => new RTCPeerConnection(each),
): Promise<'none' | 'answers' | 'silent'> {
  if (!hasRelay(config)) return 'none'
  let peer: RTCPeerConnection
  try {
    peer = open({ ...configurationOf(config), iceTransportPolicy: 'relay' })
  } catch {
    return 'silent'
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const answer = new Promise<'answers' | 'silent'>((resolve) => {
    timer = setTimeout(() => resolve('silent'), timeoutMs)
    peer.onicecandidate = ({ candidate }) => {
      if (candidate === null) resolve('silent')
      else if (/ typ relay/u.test(candidate.candidate)) resolve('answers')
    }
  })
  try {
    peer.addTransceiver('audio')
    await peer.setLocalDescription(await peer.createOffer())
    return await answer
  } catch {
    return 'silent'
  } finally {
    clearTimeout(timer)
    peer.onicecandidate = null
    peer.close()
  }
}
