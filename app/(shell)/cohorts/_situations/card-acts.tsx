'use client'

import { IconArchive, IconCopy, IconDotsVertical, IconPencil } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { type Act, ActMenu } from '@/app/_kit/menu/act-menu'
import type { Situation } from './asked'
import classes from './situation-card.module.css'
import { editorOf, useSituationActs } from './use-situation-acts'

type CardActsProps = { cohortId: string; situation: Situation; mayPrepare: boolean; onOpen: () => void }

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What one may do with a situation: read of it what one may, prepare an interview with it, write it or a copy of it. */
export function CardActs({ cohortId, situation, mayPrepare, onOpen }: CardActsProps) {
  const t = useTranslations('situations')
  const library = useTranslations('library')
  const router = useRouter()
  const { list, acts, mayWrite } = useSituationActs(cohortId)
  const { key, shortName: name } = situation
  const it = { address: { cohortId, kind: 'scenario' as const, key }, title: name }
  const menu: Act[] = [
    {
      key: 'edit',
      label: t(mayWrite(key) ? 'edit' : 'read'),
      icon: <IconPencil {...icon} />,
      onAct: () => router.push(editorOf(cohortId, key)),
    },
    ...(list.mayCreate
      ? [
          {
            key: 'copy',
            label: library('acts.duplicate'),
            icon: <IconCopy {...icon} />,
            onAct: () => acts.copy(it, 'cohort'),
          },
        ]
      : []),
    ...(mayWrite(key)
      ? [
          {
            key: 'archive',
            label: library('acts.archive'),
            icon: <IconArchive {...icon} />,
            onAct: () => acts.archive(it, true),
          },
        ]
      : []),
  ]
  return (
    <span className={classes.acts}>
      <Button size="xs" aria-label={t('openNamed', { name })} onClick={onOpen}>
        {t('open')}
      </Button>
      {mayPrepare ? (
        <ButtonLink href={prepareWith(cohortId, key)} size="xs" aria-label={t('prepareNamed', { name })}>
          {t('prepare')}
        </ButtonLink>
      ) : null}
      <ActMenu acts={menu}>
        <Button
          size="xs"
          kind="ghost"
          square
          disabled={acts.isBusy}
          aria-label={library('acts.more', { title: name })}
        >
          <IconDotsVertical {...icon} />
        </Button>
      </ActMenu>
    </span>
  )
}

/** Where an interview with this situation is prepared. */
export function prepareWith(cohortId: string, scenarioKey: string): string {
  return `/cohorts/${cohortId}/sessions/new?scenario=${encodeURIComponent(scenarioKey)}`
}
