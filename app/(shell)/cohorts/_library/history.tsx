'use client'

import { NativeSelect } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { contentDifference, type FieldDifference } from '@/domain/library/content-difference'
import { useCohortDates } from '../../_shell/use-cohort-dates'
import classes from './history.module.css'
import { type ItemAddress, useVersions } from './use-draft'

type HistoryProps = {
  address: ItemAddress
  content: unknown
  hasDraft: boolean
  mayWrite: boolean
  /** One difference, in the words of its kind of content; null for one that says nothing to people. */
  show: (difference: FieldDifference) => ReactNode
  /** What uses older versions, and what will take the latest. */
  footnote: ReactNode
  onRestore: (version: number) => Promise<unknown>
}

/** What the editor says now against a version: word by word, and the way back to it. */
export function History({ address, content, hasDraft, mayWrite, show, footnote, onRestore }: HistoryProps) {
  const t = useTranslations('library.history')
  const common = useTranslations('common')
  const dates = useCohortDates(address.cohortId)
  const versions = useVersions(address)
  const [chosen, setChosen] = useState<number | null>(null)
  const [isAsking, setAsking] = useState(false)
  const version = versions.find((each) => each.version === chosen) ?? versions[0]
  if (!version) return null
  const shown = contentDifference(version.content, content).flatMap((difference) => {
    const drawn = show(difference)
    return drawn === null ? [] : [{ at: difference.path.join('.'), drawn }]
  })
  return (
    <section className={classes.history} aria-labelledby="history-title">
      <div className={classes.head}>
        <h2 id="history-title">{t('since', { version: version.version })}</h2>
        <span className={classes.acts}>
          <IconHistory size={16} stroke={1.5} aria-hidden="true" />
          {versions.length > 1 ? (
            <NativeSelect
              size="xs"
              aria-label={t('compare')}
              value={String(version.version)}
              data={versions.map((each) => ({
                value: String(each.version),
                label: t('version', { version: each.version, day: dates.longDate(each.at) }),
              }))}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
            />
          ) : (
            t('count', { count: versions.length })
          )}
          {mayWrite && shown.length > 0 ? (
            <Button size="s" onClick={() => (hasDraft ? setAsking(true) : void onRestore(version.version))}>
              {t('restore')}
            </Button>
          ) : null}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={classes.none}>{t('none')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map(({ at, drawn }) => (
            <li key={at}>{drawn}</li>
          ))}
        </ul>
      )}
      <p className={classes.foot}>
        {version.by ? t('by', { name: version.by, day: dates.longDate(version.at) }) : null} {footnote}
      </p>
      <ConfirmDialog
        opened={isAsking}
        title={t('restoreTitle', { version: version.version })}
        body={t('restoreBody')}
        confirm={t('restore')}
        keep={common('cancel')}
        onConfirm={() => void onRestore(version.version)}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}
