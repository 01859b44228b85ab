'use client'

import { memo, useEffect, useRef, useState } from 'react'
import { useChime } from '@/app/_preferences/use-chime'
import { CrossedActs } from '../frame/crossed-acts'
import { MeetingPlace } from '../meeting/pieces/meeting-place'
import { RecodeDialog } from '../parts/lazy'
import { RecordingNote } from '../recording/consent/recording-note'
import { WatchedRecording } from '../recording/watched/watched-recording'
import { DialSpark } from './beside/dial-spark'
import { ConsoleTimeline, Legend } from './beside/lazy'
import { People } from './beside/people'
import { Reveals } from './beside/reveals'
import { CallNote } from './course/call-note'
import { EndDialog } from './course/end-dialog'
import { AbandonDialog, StopBand } from './course/lazy'
import { TopBar } from './course/top-bar'
import { CueBox, type CueDraft } from './cues/cue-box'
import styles from './desk/console.module.css'
import { ConsoleProvider } from './desk/console-provider'
import { ConsoleTitle } from './desk/console-title'
import { LogOrBeside } from './desk/log-or-beside'
import { useConsole, useDesk } from './desk/use-console'
import { useHotkeys } from './desk/use-hotkeys'
import { useIsOfTwoColumns, useIsWide } from './desk/use-is-wide'
import { Families } from './grid/family-marks'
import { FrameChecklist } from './grid/frame-checklist'
import { MarkMenu, OffsetDialog, StopLine } from './log/lazy'
import { MarkActions } from './log/lazy-actions'
import { MarkAnnouncer } from './log/mark-announcer'
import { MarkLog } from './log/mark-log'
import { MarksSheet } from './pad/lazy'
import { Pad } from './pad/pad'
import { useActions } from './use-actions'

/** The interview as a supervisor marks it, or an observer for practice. */
export function Console() {
  return (
    <ConsoleProvider>
      <LiveConsole />
    </ConsoleProvider>
  )
}

function LiveConsole() {
  const { keys, supervises, now, departure } = useDesk()
  const wide = useIsWide()
  const isOfTwoColumns = useIsOfTwoColumns()
  const cue: CueDraft = {
    field: useRef<HTMLInputElement>(null),
    words: useRef(''),
    opener: useRef<HTMLButtonElement>(null),
  }
  const [dialog, setDialog] = useState<'legend' | 'end' | 'abandon' | null>(null)
  const onAction = useActions({
    writeCue: () => (cue.field.current ? cue.field.current.focus() : cue.opener.current?.click()),
    showLegend: () => setDialog('legend'),
    askToEnd: () => setDialog('end'),
  })
  useHotkeys(keys.on ? keys.map : null, now, onAction, departure.takeBack)
  useFetchAhead()

  const beside = (
    <>
      <MeetingPlace of="tiles" instead={<People />} />
      <WatchedRecording />
      {supervises && (
        <>
          <section className={styles.panel}>
            <DialSpark />
          </section>
          <section className={`${styles.panel} ${styles.grow}`}>
            <Reveals />
          </section>
        </>
      )}
    </>
  )

  return (
    <>
      <Stopped pad={!wide} onEnd={() => setDialog('end')} onAbandon={() => setDialog('abandon')} />
      {wide ? (
        <main className={styles.console}>
          <ConsoleTitle />
          <TopBar onEnd={() => setDialog('end')} onLegend={() => setDialog('legend')} />
          {!isOfTwoColumns && <div className={styles.left}>{beside}</div>}
          <div className={styles.centre}>
            <Families />
            <FrameChecklist />
          </div>
          <div className={styles.right}>
            {supervises && <CueBox draft={cue} />}
            {isOfTwoColumns ? <LogOrBeside log={<MarkLog />} beside={beside} /> : <MarkLog />}
          </div>
          <ConsoleTimeline />
        </main>
      ) : (
        <Pad cue={cue} onEnd={() => setDialog('end')} onLegend={() => setDialog('legend')} />
      )}
      {dialog === 'legend' && <Legend onClose={() => setDialog(null)} />}
      <EndDialog
        opened={dialog === 'end'}
        onClose={() => setDialog(null)}
        onAbandon={() => setDialog('abandon')}
      />
      {dialog === 'abandon' && <AbandonDialog onClose={() => setDialog(null)} />}
      <CallNote />
      <RecordingNote />
      <MarkAnnouncer />
      <CrossedActs />
    </>
  )
}

type StoppedProps = { pad: boolean; onEnd: () => void; onAbandon: () => void }

/** What stopped the interview, while it stands still, with a sound when another person called hors-jeu. */
function Stopped(props: StoppedProps) {
  const { live } = useConsole()
  const { stage } = live.state
  const halted = stage.status === 'interview' && stage.pace === 'halted'
  const halt = live.events.findLast((event) => event.type === 'interviewHalted')
  const isHeard = halted && halt && halt.actorId !== live.room.viewer.personId
  return (
    <>
      <HaltChime id={isHeard ? halt.id : null} />
      {stage.status === 'interview' && stage.pace !== 'running' && <StopBand {...props} />}
    </>
  )
}

const HaltChime = memo(function HaltChime({ id }: { id: string | null }) {
  useChime('halt', id)
  return null
})

/** What the console shows on demand: loaded while there is a network. */
const openedOnDemand = [
  AbandonDialog,
  StopBand,
  StopLine,
  MarkActions,
  Legend,
  MarkMenu,
  OffsetDialog,
  MarksSheet,
  RecodeDialog,
]

function useFetchAhead(): void {
  useEffect(() => {
    for (const { fetchAhead } of openedOnDemand) fetchAhead()
  }, [])
}
