'use client'

import { useTranslations } from 'next-intl'
import { RoomLayout } from '../frame/room-layout'
import { useCast } from '../session/use-cast'
import { LockStates } from './locked'

/** The observer while the two players write. */
export function ObserverWaits() {
  const t = useTranslations('reflection.observer')
  const { advisorName, beneficiaryName } = useCast()
  return (
    <RoomLayout
      narrow
      title={t('title')}
      lead={t('lead', { advisor: advisorName, beneficiary: beneficiaryName })}
    >
      <LockStates />
    </RoomLayout>
  )
}
