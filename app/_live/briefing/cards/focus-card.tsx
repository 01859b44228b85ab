'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Said } from '@/app/_kit/text/said'
import { codeOf } from '@/domain/observation/grid'
import { elides } from '@/reading/words/elides'
import card from '../../parts/card.module.css'
import { useLive } from '../../session/live-session-provider'
import { useCast } from '../../session/use-cast'
import styles from '../briefing.module.css'

/** The focus that the advisor has chosen, for those who observe them. */
export function FocusCard() {
  const t = useTranslations('briefing.supervisor')
  const _locale = useLocale()
  const { room, state } = useLive()
  const { advisorName } = useCast()
  const focus = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  return (
    <section className={card.card}>
      <h2>{t('focus', { advisor: advisorName, elided: elides(advisorName) })}</h2>
      <div className={`${styles.trap} ${styles.focus}`}>
        {focus ? (
          <>
            <b>
              <CodeShape shape="focus" valence={null} size={14} />
              <Said of={focus.label} />
            </b>
            <span>
              <Said of={focus.definition} />
            </span>
          </>
        ) : (
          <span>{t('noFocus')}</span>
        )}
      </div>
    </section>
  )
}
