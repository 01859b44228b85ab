'use client'

import { IconChevronUp, IconMasksTheater } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { localize } from '@/domain/localized'
import card from '../card.module.css'
import { useLive } from '../live-session-provider'
import styles from './beneficiary-room.module.css'

/** Who one is, to read again in mid-interview or to fold away. */
export function BriefFold() {
  const t = useTranslations('room')
  const locale = useLocale()
  const { persona, privateBrief } = useLive().room.scenario
  const [open, setOpen] = useState(true)
  const id = useId()
  const name = t('personaAge', { name: persona.shortName, age: persona.age })
  return (
    <section className={styles.brief}>
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen((before) => !before)}
        >
          {t('brief.title', { persona: name })}
          <IconChevronUp size={20} stroke={1.5} aria-hidden data-open={open || undefined} />
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {privateBrief ? <p className={card.voice}>{localize(privateBrief, locale)}</p> : null}
        <p className={styles.fictional}>
          <IconMasksTheater size={16} stroke={1.5} aria-hidden />
          {t('fictional')}
        </p>
      </div>
    </section>
  )
}
