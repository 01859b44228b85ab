'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterview } from '@/app/_live/session/use-interview'
import { openedEarly } from '@/reading/talk/opened-early'
import { elides } from '@/reading/words/elides'

/** Who opened the debrief early and why, and whose blind coding was not finished then; null where it opened in its time. */
export function useOpenedEarly(): string | null {
  const t = useTranslations('debrief')
  const blind = useTranslations('supervision.debrief')
  const interview = useInterview()
  const opened = openedEarly(interview, useLive().events)
  if (!opened) return null
  const { name, reason, unfinished } = opened
  if (unfinished.length === 0) {
    return reason === null ? t('overriddenErased', { name }) : t('overridden', { name, reason })
  }
  const by = reason === null ? blind('overriddenErased', { name }) : blind('overridden', { name, reason })
  const names = interview.words.list(unfinished)
  return `${by} ${blind('unfinished', { names, elided: elides(names) })}`
}
