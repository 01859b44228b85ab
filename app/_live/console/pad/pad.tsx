'use client'

import { IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Tag } from '@/app/_kit/marks/tag'
import { BackToWall } from '@/app/_live/frame/back-to-wall'
import { MeetingPlace } from '@/app/_live/meeting/pieces/meeting-place'
import { WatchedRecording } from '@/app/_live/recording/watched/watched-recording'
import { useCast } from '@/app/_live/session/use-cast'
import { DialSpark } from '../beside/dial-spark'
import { People } from '../beside/people'
import { RevealCount } from '../beside/reveals'
import { InterviewClock, PaceControls } from '../course/top-bar'
import { type CueDraft, CueField } from '../cues/cue-box'
import cueStyles from '../cues/cue-box.module.css'
import { CueStrip } from '../cues/cue-strip'
import { KeepToggle } from '../cues/keep-toggle'
import { ReadyCues } from '../cues/ready-cues'
import { ConsoleTitle } from '../desk/console-title'
import { SaveState } from '../desk/save-state'
import { useDesk } from '../desk/use-console'
import { useIsOneHanded } from '../desk/use-is-wide'
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
  const oneHanded = useIsOneHanded()
  return (
    <div className={styles.page}>
      <main className={styles.pad}>
        <ConsoleTitle />
        <header className={styles.top}>
          <BackToWall />
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
          <MeetingPlace of="strip" instead={<People compact />} />
          {supervises && (
            <DialSpark compact>
              <RevealCount />
            </DialSpark>
          )}
        </div>
        <WatchedRecording isPad />
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
  const [writing, setWriting] = useState(() => draft.words.current !== '')
  const advisor = useCast().advisorName
  useEffect(() => {
    if (writing) draft.field.current?.focus()
  }, [writing, draft.field])
  return (
    <section aria-label={t('cue.title', { name: advisor })}>
      <div className={styles.head}>
        <h2>{t('cue.title', { name: advisor })}</h2>
        <KeepToggle pad />
      </div>
      {writing && (
        <CueField
          draft={draft}
          advisor={advisor}
          onLeave={() => setWriting(false)}
          onReturn={() => setWriting(true)}
        />
      )}
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
      <CueStrip pad />
    </section>
  )
}
