'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { activePhase } from '@/domain/live-session/phases'
import { marksDuring } from '@/domain/live-session/tallies'
import type { Code } from '@/domain/observation/grid'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useConsole, useDesk } from '../desk/use-console'
import { FocusStar } from './focus-star'
import { MarkButton } from './mark-button'
import { type PostureTally, readsAs, tallyOf } from './posture-tally'
import styles from './postures.module.css'

/** Postures, each with its two buttons and what this phase has shown of it. */
export function Postures({ pad }: { pad?: boolean }) {
  const t = useTranslations('console')
  const words = useTranslations('supervision')
  const { live, grid, marks, phaseTrack, focus, blind } = useConsole()
  const phase = activePhase(live.state, phaseTrack)
  const during = phase === null ? [] : marksDuring(live.state, marks, phase, phaseTrack)
  const postures = grid.codes.filter((code) => code.family === 'posture')
  if (postures.length === 0) return null
  return (
    <section className={pad ? styles.pad : styles.grid} aria-label={t('postures.title')}>
      {!pad && (
        <div className={styles.titles}>
          <h2>{t('postures.title')}</h2>
          {blind && <Tag>{words('blind')}</Tag>}
          <span>{t('postures.thisPhase')}</span>
        </div>
      )}
      {postures.map((code) => (
        <div key={code.key} className={styles.row} data-focus={focus === code.key || undefined}>
          <Posture code={code} focus={focus === code.key} pad={pad ?? false} />
          <Tally code={code} tally={tallyOf(during, code.key)} />
        </div>
      ))}
    </section>
  )
}

/** Name and buttons of a posture: memoised, since no mark changes them. */
const Posture = memo(function Posture({ code, focus, pad }: { code: Code; focus: boolean; pad: boolean }) {
  const t = useTranslations('console')
  const { text } = useDesk()
  const name = text(code.shortLabel)
  const shape = (pad ? 18 : 14) + (focus ? 2 : 0)
  return (
    <>
      <div className={styles.name}>
        <span>
          <b>{name}</b>
          {focus && <FocusStar named />}
        </span>
        {!pad && <span className={styles.hint}>{text(code.hint)}</span>}
      </div>
      <MarkButton
        code={code}
        valence="demonstrated"
        label={t('mark.demonstrated', { code: name })}
        className={styles.plus}
      >
        <CodeShape shape={code.shape} valence="demonstrated" size={shape} />
        <span>{t('valence.demonstrated')}</span>
        {!pad && <HotkeyCap of={`code:${code.key}`} />}
      </MarkButton>
      <MarkButton
        code={code}
        valence="missed"
        label={t('mark.missed', { code: name })}
        className={styles.minus}
      >
        <CodeShape shape={code.shape} valence="missed" size={shape} />
        <span>{t('valence.missed')}</span>
        {!pad && <HotkeyCap of={`code:${code.key}`} contrary />}
      </MarkButton>
    </>
  )
})

type TallyProps = { code: Code; tally: PostureTally }

/** The latest shapes, as many as fit, with a count of those before. */
const Tally = memo(
  function Tally({ code, tally }: TallyProps) {
    const t = useTranslations('console')
    const { shown, missed, before, latest } = tally
    return (
      <div className={styles.tally} role="img" aria-label={t('postures.tally', { shown, missed })}>
        {latest.length === 0 && '–'}
        {before > 0 && <span>{before}+</span>}
        {latest.map(({ id, valence }) => (
          <CodeShape key={id} shape={code.shape} valence={valence} size={14} />
        ))}
      </div>
    )
  },
  (a, b) => a.code === b.code && readsAs(a.tally, b.tally),
)
