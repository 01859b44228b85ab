'use client'

import { useTranslations } from 'next-intl'
import { useCast } from '@/app/_live/session/use-cast'
import type { TurnStep } from '@/domain/live-session/debrief/turns'

/** What a step of the spoken order is called: the first names of the seat's holders, or the commitment. */
export function useTurnNames(): (step: Pick<TurnStep, 'turn' | 'personIds'>) => string {
  const t = useTranslations('debrief.order')
  const { nameOf } = useCast()
  return ({ turn, personIds }) =>
    turn === 'commitment' ? t('commitment') : personIds.map((personId) => nameOf(personId)).join(', ')
}
