'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { HeardSegment } from '@/domain/live-session/recording/heard'
import { type About, type Caption, cuesWithin } from '@/reading/listening/captions'

/**
 * Keeps a player's captions in a text track of their video, in the time of the loaded segment. Hidden, since the page
 * draws captions with their signs; programs that read captions need the track.
 */
export function useCaptionTrack(
  element: HTMLMediaElement | undefined,
  segments: readonly HeardSegment[] | undefined,
  captions: readonly Caption[],
  about: About,
  isOn: boolean,
) {
  const label = useTranslations('heard')('captions')
  useEffect(() => {
    if (!element || !segments) return
    const track = element.textTracks[0] ?? element.addTextTrack('captions', label)
    track.mode = isOn ? 'hidden' : 'disabled'
    if (!isOn) return
    const of = captions.filter((each) => each.about === about)
    const fill = () => {
      for (const cue of [...(track.cues ?? [])]) track.removeCue(cue)
      const number = Number(element.src.split('/').at(-1))
      const segment = segments.find((each) => each.segment === number)
      if (!segment) return
      for (const { from, to, caption } of cuesWithin(of, segment)) {
        const { name, by } = caption.item
        track.addCue(new VTTCue(from, to, by === '' ? name : `${name} (${by})`))
      }
    }
    fill()
    element.addEventListener('loadedmetadata', fill)
    return () => element.removeEventListener('loadedmetadata', fill)
  }, [element, segments, captions, about, isOn, label])
}
