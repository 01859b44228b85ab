'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { Code } from '@/domain/observation/grid'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useConsole, useDesk } from '../desk/use-console'
import { FocusStar } from './focus-star'
import { MarkButton } from './mark-button'
import styles from './principles.module.css'

/** Principles: upheld, or breached. A breach is never averaged; it asks for a repair in the debrief. */
export function Principles({ pad }: { pad?: boolean }) {
  const t = useTranslations('console')
  const { grid, tallies, focus } = useConsole()
  const principles = grid.codes.filter((code) => code.family === 'principle')
  if (principles.length === 0) return null
  return (
    <section className={pad ? styles.pad : styles.wide} aria-label={t('principles.title')}>
      <div className={styles.head}>
        <h2>{t('principles.title')}</h2>
        {!pad && <span>{t('principles.reminder')}</span>}
      </div>
      <div className={styles.row}>
        {principles.map((code) => (
          <Principle
            key={code.key}
            code={code}
            upheld={tallies.get(code.key)?.positive ?? 0}
            breached={tallies.get(code.key)?.negative ?? 0}
            focus={focus === code.key}
            pad={pad ?? false}
          />
        ))}
      </div>
    </section>
  )
}

type PrincipleProps = { code: Code; upheld: number; breached: number; focus: boolean; pad: boolean }

const Principle = memo(function Principle({ code, upheld, breached, focus, pad }: PrincipleProps) {
  const t = useTranslations('console')
  const name = useDesk().text(code.shortLabel)
  return (
    <div className={styles.principle} data-focus={focus || undefined}>
      <MarkButton
        code={code}
        valence="upheld"
        label={t('mark.upheld', { code: name })}
        className={styles.upheld}
      >
        <CodeShape shape={code.shape} valence="upheld" size={pad ? 16 : 14} />
        <span className={styles.name}>{name}</span>
        {focus && (
          <span className={styles.star}>
            <FocusStar />
          </span>
        )}
        {upheld > 0 && <span className={styles.count}>{upheld}</span>}
        {!pad && <HotkeyCap of={`code:${code.key}`} />}
      </MarkButton>
      <MarkButton
        code={code}
        valence="breached"
        label={t('mark.breached', { code: name })}
        className={styles.breached}
      >
        <CodeShape shape={code.shape} valence="breached" size={pad ? 22 : 14} />
        {breached > 0 && <span className={styles.count}>{breached}</span>}
        {!pad && <HotkeyCap of={`code:${code.key}`} contrary />}
      </MarkButton>
    </div>
  )
})
