'use client'

import { IconBuilding, IconPlus, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ActMenu } from '@/app/_kit/menu/act-menu'
import { useSituationActs } from './use-situation-acts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** Begins a situation: for the cohort or, with the right to, for the whole organisation. */
export function NewSituation({ cohortId }: { cohortId: string }) {
  const t = useTranslations('situations')
  const { list, acts } = useSituationActs(cohortId)
  if (!list.mayCreate) return null
  const begin = (owner: 'cohort' | 'organisation') => acts.create({ cohortId, kind: 'scenario' }, owner)
  const words = (
    <>
      <IconPlus {...icon} /> {t('new')}
    </>
  )
  if (!list.mayGiveToOrganisation)
    return (
      <Button kind="primary" busy={acts.isBusy} onClick={() => begin('cohort')}>
        {words}
      </Button>
    )
  return (
    <ActMenu
      acts={[
        {
          key: 'cohort',
          label: t('newFor.cohort'),
          icon: <IconUsers {...icon} />,
          onAct: () => begin('cohort'),
        },
        {
          key: 'organisation',
          label: t('newFor.organisation'),
          icon: <IconBuilding {...icon} />,
          onAct: () => begin('organisation'),
        },
      ]}
    >
      <Button kind="primary" busy={acts.isBusy}>
        {words}
      </Button>
    </ActMenu>
  )
}
