'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/app/_kit/table/table'
import { Said } from '@/app/_kit/text/said'
import type { Library, Situation } from './asked'
import { CardActs } from './card-acts'
import { Difficulty, Level, Owner, Played, Trained } from './facts'
import classes from './situation-table.module.css'

type SituationTableProps = {
  cohortId: string
  situations: readonly Situation[]
  library: Library
  onOpen: (key: string) => void
}

/** Situations as lines, to compare them. A narrow screen leaves out what the opened situation says again. */
export function SituationTable({ cohortId, situations, library, onOpen }: SituationTableProps) {
  const t = useTranslations('situations')
  const words = useTranslations('cohort.schedule')
  const _locale = useLocale()
  return (
    <div className={classes.frame}>
      <Table
        kind="lines"
        className={classes.table}
        caption={t('caption')}
        columns={[
          { title: t('column.situation') },
          { title: t('column.referral'), className: classes.widest },
          { title: t('column.difficulty'), className: classes.medium },
          { title: t('column.level'), className: classes.wide },
          { title: t('column.trains'), className: classes.wide },
          { title: t('column.plays'), className: classes.medium },
          { title: t('column.acts'), isTitleHidden: true },
        ]}
      >
        {situations.map((situation) => {
          const { key, shortName, age, occupation, referral } = situation
          return (
            <tr key={key}>
              <th scope="row">
                {words('persona', { name: shortName, age })}
                <span className={classes.occupation}>
                  <Said of={occupation} />
                </span>
                <Owner owner={situation.owner} />
              </th>
              <td className={`${classes.widest} ${classes.voice}`}>
                <Said of={referral} say={(text) => words('quote', { text })} />
              </td>
              <td className={classes.medium}>
                <Difficulty difficulty={situation.difficulty} />
              </td>
              <td className={classes.wide}>
                <Level level={situation.level} />
              </td>
              <td className={classes.wide}>
                {situation.secrets?.trains ? (
                  <Trained secrets={situation.secrets} />
                ) : (
                  <span className={classes.shut}>{t('shut')}</span>
                )}
              </td>
              <td className={classes.medium}>
                <Played situation={situation} members={library.members} />
              </td>
              <td>
                <CardActs
                  cohortId={cohortId}
                  situation={situation}
                  mayPrepare={library.mayPrepare}
                  onOpen={() => onOpen(key)}
                />
              </td>
            </tr>
          )
        })}
      </Table>
    </div>
  )
}
