'use client'

import { useMediaQuery } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Tag } from '@/app/_kit/marks/tag'
import { screens } from '@/app/_kit/theme/breakpoints'
import { useCast } from '@/app/_live/session/use-cast'
import { useNow } from '@/app/_live/session/use-ticking'
import { cueFate } from '@/domain/live-session/cue'
import { timelineCues } from '@/domain/live-session/timeline'
import { DialSpark } from '../beside/dial-spark'
import { People } from '../beside/people'
import { RevealCount } from '../beside/reveals'
import { SaveState } from '../course/save-state'
import { InterviewClock, PaceControls } from '../course/top-bar'
import { type CueDraft, CueField } from '../cues/cue-box'
import cueStyles from '../cues/cue-box.module.css'
import { ReadyCues } from '../cues/ready-cues'
import { ConsoleTitle } from '../desk/console-title'
import { useConsole, useDesk, useMoment } from '../desk/use-console'
import { PadFamilies } from '../grid/family-marks'
import { FrameChecklist } from '../grid/frame-checklist'
import { LastMarkBar } from './last-mark-bar'
import styles from './pad.module.css'
import { PadFoldings } from './pad-foldings'
import { PadPhases } from './pad-phases'

type PadProps = {
  cue: CueDraft
  onEnd: () => void
  onLegend: () => void
}

/** The console for phones and tablets: the same acts as large buttons, the current mark at the foot. */
export function Pad({ cue, onEnd, onLegend }: PadProps) {
  const t = useTranslations('console')
  const words = useTranslations('supervision')
  const { room, supervises, blind } = useDesk()
  const oneHanded = useMediaQuery(screens.phone, false, { getInitialValueInEffect: false })
  return (
    <div className={styles.page}>
      <main className={styles.pad}>
        <ConsoleTitle />
        <header className={styles.top}>
          <div className={styles.clock}>
            <InterviewClock />
          </div>
          <Tag>{blind ? words('blind') : t(`place.${room.place}`)}</Tag>
          <SaveState />
          <div className={styles.pace}>
            <PaceControls size="l" />
          </div>
        </header>
        <PadPhases brief={oneHanded} onEnd={onEnd} />
        <div className={styles.who} data-dial={supervises || undefined}>
          <People compact />
          {supervises && (
            <DialSpark compact>
              <RevealCount />
            </DialSpark>
          )}
        </div>
        <PadFamilies oneHanded={oneHanded} />
        <FrameChecklist pad />
        {supervises && <PadCues draft={cue} />}
        <PadFoldings oneHanded={oneHanded} onLegend={onLegend} />
      </main>
      <LastMarkBar />
    </div>
  )
}

function PadCues({ draft }: { draft: CueDraft }) {
  const t = useTranslations('console')
  const { live } = useConsole()
  const { now } = useMoment()
  const [writing, setWriting] = useState(() => draft.words.current !== '')
  const advisor = useCast().advisorName
  const last = timelineCues(live.state, now).at(-1)
  const sent = live.state.cues.at(-1)
  const wall = useNow(1_000, sent?.sentAt)
  const fate = sent ? cueFate(sent, wall) : null
  useEffect(() => {
    if (writing) draft.field.current?.focus()
  }, [writing, draft.field])
  return (
    <section aria-label={t('cue.title', { name: advisor })}>
      <div className={styles.head}>
        <h2>{t('cue.title', { name: advisor })}</h2>
        <span>
          {fate === 'waiting' && t('cue.lastSent')}
          {fate === 'gone' && t('cue.lastGone')}
          {fate === 'seen' && t('cue.lastSeen', { seconds: Math.round((last?.seenAfterMs ?? 0) / 1_000) })}
        </span>
      </div>
      {writing && <CueField draft={draft} advisor={advisor} onLeave={() => setWriting(false)} />}
      <div className={styles.cues}>
        <div className={styles.ready}>
          <ReadyCues pad />
        </div>
        <button
          ref={draft.opener}
          type="button"
          className={cueStyles.padCue}
          data-icon
          aria-label={t('cue.write', { name: advisor })}
          aria-expanded={writing}
          onClick={() => setWriting(!writing)}
        >
          <IconPencil size={20} stroke={1.6} aria-hidden />
          <span aria-hidden>{t('cue.write', { name: advisor })}</span>
        </button>
      </div>
    </section>
  )
}
