'use client'

import { IconChevronUp, IconMasksTheater } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Either } from '@/app/_kit/text/either'
import { Said } from '@/app/_kit/text/said'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import styles from './beneficiary-room.module.css'

/** The brief, to read again in mid-interview. On a phone it shows its first lines, and the rest on demand. */
export function BriefFold() {
  const t = useTranslations('room')
  const _locale = useLocale()
  const { persona, privateBrief } = useLive().room.scenario
  const [open, setOpen] = useState(false)
  const id = useId()
  const name = t('personaAge', { name: persona.shortName, age: persona.age })
  return (
    <section className={styles.brief}>
      <div className={styles.briefHead}>
        <h1>{t('brief.title', { persona: name })}</h1>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t(open ? 'brief.fold' : 'brief.unfold')}
          onClick={() => setOpen((before) => !before)}
        >
          <Either
            said={t(open ? 'brief.foldShort' : 'brief.unfoldShort')}
            other={t(open ? 'brief.unfoldShort' : 'brief.foldShort')}
          />
          <IconChevronUp size={20} stroke={1.5} aria-hidden data-open={open || undefined} />
        </button>
      </div>
      {privateBrief ? (
        <p
          id={id}
          className={`${card.voice} ${styles.briefText}`}
          data-folded={!open || undefined}
          data-may-be-cut={!open || undefined}
        >
          <Said of={privateBrief} />
        </p>
      ) : null}
      <p className={styles.fictional}>
        <IconMasksTheater size={16} stroke={1.5} aria-hidden />
        {t('fictional')}
      </p>
    </section>
  )
}
