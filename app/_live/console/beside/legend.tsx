'use client'

import { useMediaQuery } from '@mantine/hooks'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { screens } from '@/app/_kit/theme/breakpoints'
import { LocaleSwitch } from '@/app/_kit/theme/locale-switch'
import { ThemeSwitch } from '@/app/_kit/theme/theme-switch'
import { HotkeySettings } from '@/app/_preferences/hotkey-settings'
import { MarkingSettings } from '@/app/_preferences/marking-settings'
import { useDesk } from '../desk/use-console'
import { useReadyCues } from '../desk/use-ready-cues'
import styles from './legend.module.css'

/** Commands that an observer does not have: they mark and correct, but do not lead the interview. */
const ofTheCourse = ['phase', 'frame', 'pause', 'writeCue', 'readyCue', 'iconCue'] as const

/** Every key of the console, each changeable, in the letters of this person's keyboard; and the marking settings. */
export function Legend({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.legend')
  const marking = useTranslations('preferences')
  const common = useTranslations('common')
  const { grid, supervises, leads } = useDesk()
  const without = supervises ? (leads ? [] : (['pause'] as const)) : ofTheCourse
  const names = useCueNames()
  // On a touch screen the keys come last.
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
    <Dialog title={t('title')} size="min(960px, 100%)" closeLabel={common('close')} onClose={onClose}>
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
    </Dialog>
  )
}

/** Names of this session's ready cues, by the command that sends each. */
function useCueNames(): ReadonlyMap<string, string> {
  const t = useTranslations('console')
  const named = useReadyCues().flatMap(({ key, command, words: text }) => {
    const name = command.type === 'sendCue' ? t('cue.quoted', { text }) : t('cue.sendIcon', { text })
    return key === null ? [] : [[key, name] as const]
  })
  return new Map(named)
}
