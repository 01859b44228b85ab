'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_ui/code-shape'
import { FocusStar } from './focus-star'
import { HotkeyCap } from './hotkey-cap'
import { MarkButton } from './mark-button'
import styles from './principles.module.css'
import { useConsole } from './use-console'

/** Principles: upheld, or breached. A breach is never averaged; it asks for a repair in the debrief. */
export function Principles({ pad }: { pad?: boolean }) {
  const t = useTranslations('console')
  const { live, grid, tallies, text } = useConsole()
  const principles = grid.codes.filter((code) => code.family === 'principle')
  if (principles.length === 0) return null
  return (
    <section className={pad ? styles.pad : styles.wide} aria-label={t('principles.title')}>
      <div className={styles.head}>
        <h2>{t('principles.title')}</h2>
        {!pad && <span>{t('principles.reminder')}</span>}
      </div>
      <div className={styles.row}>
        {principles.map((code) => {
          const name = text(code.shortLabel)
          const tally = tallies.get(code.key)
          const focus = live.state.focus === code.key
          return (
            <div key={code.key} className={styles.principle} data-focus={focus || undefined}>
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
                {tally && tally.positive > 0 && <span className={styles.count}>{tally.positive}</span>}
                {!pad && <HotkeyCap of={`code:${code.key}`} />}
              </MarkButton>
              <MarkButton
                code={code}
                valence="breached"
                label={t('mark.breached', { code: name })}
                className={styles.breached}
              >
                <CodeShape shape={code.shape} valence="breached" size={pad ? 22 : 14} />
                {tally && tally.negative > 0 && <span className={styles.count}>{tally.negative}</span>}
                {!pad && <HotkeyCap of={`code:${code.key}`} contrary />}
              </MarkButton>
            </div>
          )
        })}
      </div>
    </section>
  )
}
