'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ConsoleTimeline } from '../beside/lazy'
import styles from './pad.module.css'

/** The rolling timeline below the pad's buttons; it can be folded. */
export function PadTimeline({ initiallyOpen }: { initiallyOpen: boolean }) {
  const t = useTranslations('timeline')
  const [open, setOpen] = useState(initiallyOpen)
  const id = useId()
  return (
    <div className={styles.fold}>
      <h2>
        <button
          type="button"
          className={styles.foldHead}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t('title')}
          <IconChevronDown size={20} stroke={1.6} data-open={open || undefined} aria-hidden />
        </button>
      </h2>
      <div id={id} data-open={open || undefined}>
        {open && <ConsoleTimeline />}
      </div>
    </div>
  )
}
