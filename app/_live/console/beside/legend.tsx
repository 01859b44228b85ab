'use client'

import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { screens } from '@/app/_kit/theme/breakpoints'
import { LocaleSwitch } from '@/app/_kit/theme/locale-switch'
import { ThemeSwitch } from '@/app/_kit/theme/theme-switch'
import { HotkeySettings } from '@/app/_preferences/hotkey-settings'
import { MarkingSettings } from '@/app/_preferences/marking-settings'
import { useDesk } from '../desk/use-console'
import { useReadyCues } from '../desk/use-ready-cues'
import styles from './legend.module.css'

/** An observer marks and corrects; the course is not theirs. */
const ofTheCourse = ['phase', 'frame', 'pause', 'writeCue', 'readyCue', 'iconCue'] as const

/** Every key of the console, by the letters of this person's keyboard, each to be changed; and the settings of marking. */
export function Legend({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.legend')
  const marking = useTranslations('preferences')
  const common = useTranslations('common')
  const { grid, supervises, leads } = useDesk()
  const without = supervises ? (leads ? [] : (['pause'] as const)) : ofTheCourse
  const names = useCueNames()
  // Without a keyboard at hand the keys are what matters least.
  const touch = useMediaQuery(screens.belowLaptop, false, { getInitialValueInEffect: false })
  const keys = (
    <div key="keys" className={styles.part}>
      <p className={styles.intro}>{t('intro')}</p>
      <HotkeySettings grid={grid} without={without} names={names} />
    </div>
  )
  const marks = (
    <section key="marks" className={styles.part}>
      <h3>{marking('marking')}</h3>
      <MarkingSettings />
    </section>
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="min(960px, 100%)"
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {touch ? [marks, keys] : [keys, marks]}
      <footer className={styles.foot}>
        <Link href="/today" className={styles.leave}>
          {t('leave')}
        </Link>
        <span>
          <LocaleSwitch />
          <ThemeSwitch />
        </span>
      </footer>
    </Modal>
  )
}

/** The cues that are ready in this live session, by the command that sends each. */
function useCueNames(): ReadonlyMap<string, string> {
  const t = useTranslations('console')
  const named = useReadyCues().flatMap(({ key, command, words: text }) => {
    const name = command.type === 'sendCue' ? t('cue.quoted', { text }) : t('cue.sendIcon', { text })
    return key === null ? [] : [[key, name] as const]
  })
  return new Map(named)
}
