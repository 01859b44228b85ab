'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'

/** Who opened the debrief early and why, and whose blind coding was not finished then; null where it opened in its time. */
export function useOpenedEarly(): string | null {
  const t = useTranslations('debrief')
  const words = useTranslations('supervision.debrief')
  const format = useFormatter()
  const { state, events } = useLive()
  const { nameOf } = useCast()
  const unsealed = events.findLast((event) => event.type === 'unsealed')
  if (!unsealed?.payload.overridden) return null
  const reason = unsealed.payload.overrideReason
  const name = nameOf(unsealed.actorId)
  const unfinished = state.unsealing?.unfinishedCodings ?? []
  if (unfinished.length === 0) {
    return reason === null ? t('overriddenErased', { name }) : t('overridden', { name, reason })
  }
  const opened = reason === null ? words('overriddenErased', { name }) : words('overridden', { name, reason })
  return `${opened} ${words('unfinished', { names: format.list(unfinished.map(nameOf)) })}`
}
