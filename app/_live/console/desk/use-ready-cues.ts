'use client'

import { useTranslations } from 'next-intl'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import { iconCueKeys, readyCueKeys } from '@/domain/hotkeys/commands'
import type { Command } from '@/domain/live-session/command'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { useDesk } from './use-console'

/** The product's own words, for a cohort that has not chosen any. */
const ownTexts = ['silence', 'reformulate', 'feeling', 'summary'] as const

export type ReadyCue = {
  readonly command: Extract<Command, { type: 'sendCue' | 'sendIconCue' }>
  readonly words: string
  /** For a small button, where there is a shorter way to say it. */
  readonly short: string | null
  /** The command of the keyboard that sends it; null beyond the keys there are. */
  readonly key: string | null
}

/** What this live session has at hand to whisper: its words, then its icons, in their order. */
export function useReadyCues(): readonly ReadyCue[] {
  const t = useTranslations('console.cue')
  const own = useTranslations('common.readyCue')
  const nameOf = useCueWords()
  const shortOf = useTranslations('common.cueIconShort')
  const { contract } = useDesk()
  const { texts, icons } = (contract?.settings ?? defaultLiveSettings).readyCues
  const words =
    texts?.map((text) => ({ text, short: null })) ??
    ownTexts.map((key) => ({ text: own(key), short: t(`short.${key}`) }))
  return [
    ...words.map(({ text, short }, index) => ({
      command: { type: 'sendCue' as const, text },
      words: text,
      short,
      key: index < readyCueKeys.length ? `readyCue:${index}` : null,
    })),
    ...icons.map((icon, index) => ({
      command: { type: 'sendIconCue' as const, icon },
      words: nameOf({ text: null, icon }) ?? '',
      short: shortOf(icon),
      key: index < iconCueKeys.length ? `iconCue:${index}` : null,
    })),
  ]
}
