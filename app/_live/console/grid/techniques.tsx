'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { type Code, techniqueGroups } from '@/domain/observation/grid'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useConsole, useDesk } from '../desk/use-console'
import { fillRows } from './fill-rows'
import { FocusStar } from './focus-star'
import { MarkButton } from './mark-button'
import styles from './techniques.module.css'

/** Techniques as chips, each with how often it has been noted: one row a group of the grid; on the pad, so many columns. */
export function Techniques({ columns }: { columns?: number }) {
  const t = useTranslations('console')
  const { grid, tallies, focus } = useConsole()
  const groups = techniqueGroups
    .map((group) => ({ group, codes: grid.codes.filter((code) => code.group === group) }))
    .filter(({ codes }) => codes.length > 0)
  if (groups.length === 0) return null
  const chipOf = (code: Code) => ({
    code,
    count: tallies.get(code.key)?.count ?? 0,
    focus: focus === code.key,
  })
  return (
    <section className={columns ? styles.pad : styles.wide} aria-label={t('techniques.title')}>
      <h2>{t('techniques.title')}</h2>
      {columns ? (
        <div className={styles.chips}>
          {fillRows(
            groups.map(({ codes }) => codes),
            columns,
          ).map((code) => (
            <Chip key={code.key} {...chipOf(code)} pad />
          ))}
        </div>
      ) : (
        groups.map(({ group, codes }) => (
          <fieldset key={group} className={styles.group} aria-label={t(`techniques.${group}`)}>
            <span className={styles.groupName}>{t(`techniques.${group}`)}</span>
            <div className={styles.chips} data-many={codes.length > 4 || undefined}>
              {codes.map((code) => (
                <Chip key={code.key} {...chipOf(code)} />
              ))}
            </div>
          </fieldset>
        ))
      )}
    </section>
  )
}

type ChipProps = { code: Code; count: number; focus: boolean; pad?: boolean }

const Chip = memo(function Chip({ code, count, focus, pad }: ChipProps) {
  const { text } = useDesk()
  return (
    <MarkButton code={code} valence={null} label={text(code.label)} className={styles.chip}>
      <CodeShape shape={code.shape} valence={null} size={pad ? 14 : 12} />
      <span className={styles.name}>{text(code.shortLabel)}</span>
      {focus && <FocusStar />}
      {count > 0 && <span className={styles.count}>{count}</span>}
      {!pad && <HotkeyCap of={`code:${code.key}`} />}
    </MarkButton>
  )
})
