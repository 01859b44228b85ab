'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Pager } from '@/app/_kit/table/pager'
import { pageOf } from '@/app/_kit/table/pages'
import { Table } from '@/app/_kit/table/table'
import { itemsOf, type Lane, type PhaseLane, type TimelineItem } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import styles from './timeline-table.module.css'

type Row = {
  readonly key: string
  readonly atMs: number
  readonly item: TimelineItem | null
  readonly name: string
  readonly by: string
}

export type TimelineTableProps = {
  lanes: readonly Lane[]
  caption: string
  chosenId?: string | null
  /** Called with the item of a chosen line; without it, lines are for reading alone. */
  onChoose?: (item: TimelineItem) => void
}

/** The same interview line by line. A long one comes in pages. */
export function TimelineTable({ lanes, caption, chosenId = null, onChoose }: TimelineTableProps) {
  const t = useTranslations('timeline')
  const [page, setPage] = useState(0)
  const rows = useMemo(() => rowsOf(lanes, t), [lanes, t])
  const shown = pageOf(rows, page)
  return (
    <>
      <Table
        kind="lines"
        className={styles.table}
        caption={caption}
        columns={[
          { title: t('table.at') },
          { title: t('table.what') },
          { title: t('table.words') },
          { title: t('table.by') },
        ]}
      >
        {shown.lines.map(({ key, atMs, item, name, by }) => (
          <tr
            key={key}
            data-phase={item === null || undefined}
            data-chosen={(item !== null && item.id === chosenId) || undefined}
          >
            <td>{clockText(atMs)}</td>
            <td>
              <span className={styles.what}>
                {item && (
                  <CodeShape shape={item.shape} valence={item.valence} colour={item.colour} size={13} />
                )}
                {item && onChoose ? (
                  <button
                    type="button"
                    className={styles.choose}
                    aria-pressed={item.id === chosenId}
                    onClick={() => onChoose(item)}
                  >
                    {name}
                  </button>
                ) : (
                  name
                )}
              </span>
            </td>
            <td className={styles.tableWords}>{item?.words}</td>
            <td>{by}</td>
          </tr>
        ))}
      </Table>
      <Pager at={shown.at} pages={shown.pages} total={rows.length} onPage={setPage} />
    </>
  )
}

function rowsOf(lanes: readonly Lane[], t: ReturnType<typeof useTranslations<'timeline'>>): Row[] {
  const phases = lanes.filter((lane): lane is PhaseLane => lane.kind === 'phases')
  return [
    ...phases.flatMap(({ id, by, stays }) =>
      stays.map((stay) => ({
        key: `${id}-${stay.fromMs}`,
        atMs: stay.fromMs,
        item: null,
        name: t(stay.regression ? 'table.phaseAgain' : 'table.phase', { phase: stay.name }),
        by,
      })),
    ),
    ...itemsOf(lanes).map((item) => ({
      key: item.id,
      atMs: item.atMs,
      item,
      name: item.name,
      by: item.by,
    })),
  ].sort((a, b) => a.atMs - b.atMs)
}
