'use client'

import { useEffect, useRef } from 'react'
import { type SeatedPeer, useMeetingView, usePeers } from './pieces/use-meeting'

type VoicesProps = {
  onRefused: () => void /** How often the person has let the browser play sound. */
  allowed: number
}

/** The voices of the others, undrawn: they go on from screen to screen. */
export function Voices(props: VoicesProps) {
  const { view, isIn } = useMeetingView()
  const peers = usePeers()
  if (!isIn) return null
  return peers.map((peer) => (
    <VoiceOf key={peer.personId} peer={peer} speakersId={view.speakers.deviceId} {...props} />
  ))
}

type VoiceOfProps = VoicesProps & { peer: SeatedPeer; speakersId: string | null }

/** One voice. Nothing is played of a person who is to be neither heard nor seen. */
function VoiceOf({ peer, speakersId, onRefused, allowed }: VoiceOfProps) {
  const ref = useRef<HTMLAudioElement>(null)
  const { stream } = peer
  useEffect(() => {
    const audio = ref.current
    if (!audio) return
    audio.srcObject = stream
    return () => {
      audio.srcObject = null
    }
  }, [stream])
  // biome-ignore lint/correctness/useExhaustiveDependencies: played anew with another stream, and when the person allows it.
  useEffect(() => {
    const audio = ref.current
    if (!audio || !stream) return
    audio.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') onRefused()
    })
  }, [stream, allowed])
  useEffect(() => {
    const audio = ref.current
    if (speakersId && audio && 'setSinkId' in audio) void audio.setSinkId(speakersId).catch(() => {})
  }, [speakersId])
  return <audio ref={ref} data-person={peer.personId} muted={peer.voice === 'shut'} />
}
