'use client'

import {
  IconCheck,
  IconMicrophone,
  IconPlayerPause,
  IconPlayerRecordFilled,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { useNow, useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { Table } from '@/app/_kit/table/table'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import type { PersonForm } from '@/domain/person/person-form'
import classes from './ledger.module.css'
import type { Line } from './mine'
import shared from './shared.module.css'

const icons = {
  granted: IconCheck,
  reduced: IconMicrophone,
  refused: IconX,
  paused: IconPlayerPause,
  resumed: IconPlayerRecordFilled,
  withdrawn: IconTrash,
} as const

/** What the person said each time they were asked, and since. No line is ever corrected. */
export function Ledger({ lines, form }: { lines: readonly Line[]; form: PersonForm }) {
  const t = useTranslations('myRecordings.ledger')
  return (
    <section aria-labelledby="ledger">
      <Row gap="1 4" align="baseline" justify="space-between" wraps>
        <h2 id="ledger" className={classes.title}>
          {t('title')}
        </h2>
        <span className={classes.aside}>{t('aside')}</span>
      </Row>
      <div className={shared.card}>
        {lines.length === 0 ? (
          <p className={shared.none}>{t('none')}</p>
        ) : (
          <Table
            caption={t('title')}
            className={`${shared.table} ${classes.ledger}`}
            columns={[
              { title: t('when') },
              { title: t('session') },
              { title: t('what') },
              { title: t('text') },
              { title: t('said') },
            ]}
          >
            {lines.map((line) => (
              <LedgerRow key={`${line.liveSessionId}/${line.at}/${line.said}`} line={line} form={form} />
            ))}
          </Table>
        )}
        <p className={classes.foot}>{t('foot')}</p>
      </div>
    </section>
  )
}

function LedgerRow({ line, form }: { line: Line; form: PersonForm }) {
  const t = useTranslations('myRecordings.ledger')
  const nouns = useNouns()
  const dates = useDates(line.timeZone)
  const now = useNow().getTime()
  const Icon = icons[line.said]
  return (
    <tr>
      <td className={shared.quiet}>
        {t('at', { day: dates.shortDay(line.at, now), time: dates.time(line.at) })}
      </td>
      <th scope="row">
        {line.seat === null
          ? line.shortName
          : t('seat', { persona: line.shortName, seat: nouns.seatInline(line.seat, [{ form }]) })}
        <span className={shared.quiet}> · {t('moment', { when: line.when })}</span>
      </th>
      <td>{t('media', { media: line.media ?? 'none' })}</td>
      <td className={shared.quiet}>
        {line.text === null ? t('unread') : t('number', { number: line.text })}
      </td>
      <td>
        <span className={classes.said} data-said={line.said}>
          <Icon size={14} stroke={1.75} aria-hidden="true" />
          {t('act', { said: line.said })}
        </span>
      </td>
    </tr>
  )
}
