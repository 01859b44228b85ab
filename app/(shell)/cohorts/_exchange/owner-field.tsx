'use client'

import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type GivenOwner, givenOwners } from '@/domain/library/item'
import classes from './exchange.module.css'

type OwnerFieldProps = {
  owner: GivenOwner
  mayGiveToOrganisation: boolean
  onOwner: (owner: GivenOwner) => void
}

/** Whose the items will be; nothing to choose for a member who may give to their cohort alone. */
export function OwnerField({ owner, mayGiveToOrganisation, onOwner }: OwnerFieldProps) {
  const t = useTranslations('exchange')
  const id = useId()
  if (!mayGiveToOrganisation) return null
  const labels = { cohort: t('ownerCohort'), organisation: t('ownerOrganisation') }
  return (
    <div className={classes.owner}>
      <span id={id}>{t('owner')}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={owner}
        data={givenOwners.map((value) => ({ value, label: labels[value] }))}
        onChange={(value) => onOwner(value === 'organisation' ? 'organisation' : 'cohort')}
      />
    </div>
  )
}
