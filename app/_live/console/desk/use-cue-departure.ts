'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import { notices } from '@/app/_kit/notices'
import type { CueCommand } from '@/client/leaving-cue'
import { type CueDeparture, createCueDeparture, type LeavingCue } from '@/client/leaving-cue'
import type { Ground } from './use-console-acts'

/** The cue on its way out of this console. Who leaves the console while a cue leaves is told that it was not sent. */
export function useCueDeparture(ground: RefObject<Ground | null>): CueDeparture {
  const t = useTranslations('console.cue')
  const words = useCueWords()
  const tell = useRef<(cue: LeavingCue) => void>(() => undefined)
  useEffect(() => {
    tell.current = ({ command }) => {
      notices.show({ message: t('dropped', { text: words(cueOf(command)) ?? '' }) })
    }
  })
  const [departure] = useState(() =>
    createCueDeparture({
      send: (command) => void ground.current?.live.send(command),
      dropped: (cue) => tell.current(cue),
    }),
  )
  useEffect(() => {
    window.addEventListener('pagehide', departure.drop)
    return () => {
      window.removeEventListener('pagehide', departure.drop)
      departure.drop()
    }
  }, [departure])
  return departure
}

/** The cue that is leaving now. */
export function useLeavingCue(departure: CueDeparture): LeavingCue | null {
  return useSyncExternalStore(departure.subscribe, departure.leaving, () => null)
}

/** A command's words or icon, as a cue has them. */
export function cueOf(command: CueCommand) {
  return command.type === 'sendCue' ? { text: command.text, icon: null } : { text: null, icon: command.icon }
}
