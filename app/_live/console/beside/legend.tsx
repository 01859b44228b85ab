'use client'

import { useMediaQuery } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { screens } from '@/app/_kit/theme/breakpoints'
import { LocaleSwitch } from '@/app/_kit/theme/locale-switch'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { ThemeSwitch } from '@/app/_kit/theme/theme-switch'
import { HotkeySettings } from '@/app/_preferences/hotkey-settings'
import { MarkingSettings } from '@/app/_preferences/marking-settings'
import { useDesk } from '../desk/use-console'
import { useReadyCues } from '../desk/use-ready-cues'
import styles from './legend.module.css'
import { OnScreen } from './on-screen'

/** Commands that an observer does not have: they mark and correct, but do not lead the interview. */
const ofTheCourse = ['phase', 'frame', 'pause', 'end', 'writeCue', 'readyCue', 'iconCue'] as const

type LegendTab = 'keys' | 'settings' | 'screen'

/**
 * The console's own menu: every key, each changeable, in the letters of this person's keyboard; how marks are made, felt and
 * heard; what stands on the screen.
 */
export function Legend({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.legend')
  const common = useTranslations('common')
  const words = useTranslations('rehearsal')
  const { grid, supervises, leads } = useDesk()
  const without = supervises ? (leads ? [] : (['pause', 'end'] as const)) : ofTheCourse
  const names = useCueNames()
  // On a touch screen the keys come last.
  const touch = useMediaQuery(screens.belowLaptop, false, { getInitialValueInEffect: false })
  const [tab, setTab] = useState<LegendTab>(touch ? 'settings' : 'keys')
  return (
    <Dialog title={t('title')} size="min(1240px, 100%)" closeLabel={common('close')} onClose={onClose}>
      <TabList
        id="legend"
        label={t('title')}
        tab={tab}
        tabs={touch ? (['settings', 'screen', 'keys'] as const) : (['keys', 'settings', 'screen'] as const)}
        titles={{ keys: t('tab.keys'), settings: t('tab.settings'), screen: t('tab.screen') }}
        onTab={setTab}
      />
      <div className={styles.part} {...panelOf('legend', tab)}>
        {tab === 'keys' && (
          <>
            <p className={styles.intro}>{t('intro')}</p>
            <HotkeySettings grid={grid} without={without} names={names} />
          </>
        )}
        {tab === 'settings' && <MarkingSettings />}
        {tab === 'screen' && <OnScreen />}
      </div>
      <footer className={styles.foot} data-foot>
        <Link href="/today" className={styles.leave}>
          {t('leave')}
        </Link>
        <a
          href={`/rehearsal?grid=${encodeURIComponent(grid.key)}`}
          target="_blank"
          rel="noreferrer"
          className={styles.leave}
        >
          {words('link')}
          <HiddenText> {words('newTab')}</HiddenText>
        </a>
        <span>
          <LocaleSwitch />
          <MantineWithColours>
            <ThemeSwitch />
          </MantineWithColours>
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
