'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useMeetingView, useOwnMedium } from '../pieces/use-meeting'
import { useEnter } from './use-enter'
import { waysIn } from './ways-in'

type EnterNowProps = { size?: 's' | 'l' }

/** One press goes in, with whatever devices there are. */
export function EnterNow({ size }: EnterNowProps) {
  const t = useTranslations('meeting.enter')
  const { view } = useMeetingView()
  const [way = 'listen'] = waysIn(useOwnMedium(), view)
  const enter = useEnter()
  return (
    <Button kind="primary" {...(size && { size })} onClick={() => void enter(way)}>
      {t(way)}
    </Button>
  )
}

/** Opens the check of one's devices, for a person who wants to try them first. */
export function TryFirst({ size }: EnterNowProps) {
  const t = useTranslations('meeting.join')
  const { openCheck } = useMeetingView()
  return (
    <Button kind="ghost" {...(size && { size })} onClick={openCheck}>
      {t('try')}
    </Button>
  )
}
