'use client'

import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useList } from '@/app/_kit/text/use-list'
import { capacityOf } from '@/domain/pairing/capacity'
import classes from './rounds.module.css'
import { type Choices, type SetupDraft, setupOf } from './setup-draft'

/** Whether there is place for everybody, before anything is planned. */
export function CapacityLine({ draft, choices }: { draft: SetupDraft; choices: Choices }) {
  const t = useTranslations('rounds.setup')
  const list = useList()
  const { needed, places, missing, tooFewSlots, supervisorsMissing } = capacityOf(setupOf(draft))
  const nameOf = (personId: string) => choices.learners.find((each) => each.personId === personId)?.name ?? ''
  const count = tooFewSlots.length
  const wants = [
    missing > 0 && t('missing', { count: missing }),
    missing === 0 && count > 0 && t('tooFewSlots', { count, names: list(tooFewSlots.map(nameOf)) }),
    supervisorsMissing > 0 && t('supervisorsMissing', { count: supervisorsMissing }),
  ].filter(Boolean)
  const isEnough = wants.length === 0
  const Icon = isEnough ? IconCheck : IconAlertTriangle
  return (
    <p className={classes.capacity} data-enough={isEnough || undefined} role="status">
      <Icon size={18} stroke={1.6} aria-hidden />
      <span>
        {t('capacity', { needed, places })} {isEnough ? t('enough') : wants.join(' ')}
      </span>
    </p>
  )
}
