'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { Table } from '@/app/_kit/table/table'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { PersonForm } from '@/domain/person/person-form'
import type { KeptLine } from './kept'
import classes from './kept-table.module.css'
import { KindIcon } from './kind-icon'
import { useTerm } from './use-term'

type KeptTableProps = {
  caption: string
  lines: readonly KeptLine[]
  form: PersonForm
  /** On whose clocks days are told; without one, on the reader's own. */
  zone?: string
}

/** One row for each kind of what is kept: what and why, until when, who has opened it. */
export function KeptTable({ caption, lines, form, zone }: KeptTableProps) {
  const t = useTranslations('kept')
  return (
    <div className={classes.card}>
      <Table
        caption={caption}
        className={classes.table}
        columns={[{ title: t('column.what') }, { title: t('column.until') }, { title: t('column.readers') }]}
      >
        {lines.map((line) => (
          <Row key={line.kind} line={line} form={form} zone={zone} />
        ))}
      </Table>
    </div>
  )
}

function Row({ line, form, zone }: { line: KeptLine; form: PersonForm; zone: string | undefined }) {
  const t = useTranslations('kept')
  const { until, beside } = useTerm(line, zone)
  return (
    <tr>
      <th scope="row">
        <span className={classes.what}>
          <KindIcon kind={line.kind} />
          <span>
            <b>{t(`kind.${line.kind}.name`, { count: line.count, form })}</b>
            <span className={classes.aside}>
              {t(`kind.${line.kind}.why`, { count: line.count })}
              {line.withSound > 0 ? `, ${t('lentSound', { count: line.withSound })}` : null}
            </span>
          </span>
        </span>
      </th>
      <td>
        <span className={classes.until}>{until}</span>
        {beside === null ? null : <span className={classes.aside}>{beside}</span>}
      </td>
      <td data-head={t('column.readers')}>
        <Readers line={line} />
      </td>
    </tr>
  )
}

const shown = 3

function Readers({ line: { kind, readers } }: { line: KeptLine }) {
  const t = useTranslations('kept')
  if (readers.length === 0)
    return <span className={classes.nobody}>{t(kind === 'lentMoments' ? 'onceLent' : 'nobody')}</span>
  const more = readers.length - shown
  return (
    <div className={classes.readers}>
      <ul>
        {readers.slice(0, shown).map(({ personId, name }) => (
          <li key={personId} title={name}>
            <Avatar name={name} personId={personId} size={24} />
            <HiddenText>{name}</HiddenText>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <span
          className={classes.nobody}
          title={readers
            .slice(shown)
            .map(({ name }) => name)
            .join(', ')}
        >
          {t('more', { count: more })}
        </span>
      ) : null}
      {kind === 'identity' && more <= 0 ? <span className={classes.nobody}>{t('keptBy')}</span> : null}
    </div>
  )
}
