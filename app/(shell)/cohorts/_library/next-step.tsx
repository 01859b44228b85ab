'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useComing } from './use-coming'
import type { ItemAddress } from './use-draft'

type NextStepProps = {
  address: ItemAddress
  /** Its latest version; null where nothing is published. */
  latest: number | null
  size?: 's'
}

/** What comes after publishing: a grid is chosen for the cohort, a situation played. Nothing where that is done, or another's to do. */
export function NextStep({ address: { cohortId, kind, key }, latest, ...look }: NextStepProps) {
  const t = useTranslations('library.coming')
  const { version, mayUse } = useComing({ cohortId, kind, key })
  if (latest === null || !mayUse) return null
  const named = encodeURIComponent(key)
  if (kind === 'scenario')
    return version === null ? null : (
      <ButtonLink {...look} kind="primary" href={`/cohorts/${cohortId}/sessions/new?scenario=${named}`}>
        {t('prepare')}
      </ButtonLink>
    )
  if (version === latest) return null
  return (
    <ButtonLink {...look} kind="primary" href={`/cohorts/${cohortId}/settings?grid=${named}#grid`}>
      {version === null ? t('choose') : t('chooseVersion', { version: latest })}
    </ButtonLink>
  )
}
