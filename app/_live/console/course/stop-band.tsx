'use client'

import { IconAlertOctagon, IconCheck, IconPlayerPause } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { useNow } from '@/app/_live/session/use-ticking'
import { currentStop } from '@/domain/live-session/core/clock'
import { stopsOf } from '@/domain/live-session/timeline/stops'
import { clockText } from '@/reading/words/clock-text'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useConsole } from '../desk/use-console'
import styles from './stop-band.module.css'

type StopBandProps = { pad: boolean; onEnd: () => void; onAbandon: () => void }

/**
 * What stopped the interview, since when and at what time, legible from a chair. On wide screens it replaces the bar
 * above the grid, so nothing moves. After hors-jeu no key resumes: it would be pressed by accident.
 */
export function StopBand({ pad, onEnd, onAbandon }: StopBandProps) {
  const t = useTranslations('console.stop')
  const label = useTranslations('console.clock')
  const { live, leads, nameOf, clock, send, pause, shortcutOf } = useConsole()
  const { stage, clock: stops } = live.state
  const now = useNow(1_000, currentStop(stops)?.from)
  const stop = stopsOf(live.state, now).at(-1)
  if (stage.status !== 'interview' || stage.pace === 'running' || !stop) return null
  const { pace } = stage
  const type = pace === 'halted' ? 'interviewHalted' : 'interviewPaused'
  const cause = live.events.findLast((event) => event.type === type)
  const by = cause && 'actorId' in cause && cause.actorId !== live.room.viewer.personId ? cause.actorId : null
  const said = by === null ? 'you' : 'other'
  const at = clock(stop.from)
  const halted = pace === 'halted'
  const title = t(`${pace}By.${said}`, { name: by === null ? '' : nameOf(by) })
  return (
    <section
      className={styles.band}
      data-stop={pace}
      data-pad={pad || undefined}
      data-takes-focus
      tabIndex={-1}
      aria-label={t(pace)}
    >
      <span className={styles.icon} aria-hidden>
        {halted ? <IconAlertOctagon stroke={2} /> : <IconPlayerPause stroke={2} />}
      </span>
      <div className={styles.who}>
        <div role={halted ? 'alert' : 'status'}>
          <h2 data-long={title.length > 22 || undefined}>{title}</h2>
        </div>
        <Row gap="0 4" wraps>
          <p>{t(halted ? (leads ? 'advice' : 'wait') : 'rest')}</p>
          <p className={styles.still}>
            <IconCheck size={16} stroke={2} aria-hidden />
            {t('stillMarks')}
          </p>
        </Row>
      </div>
      <dl>
        <div className={styles.since}>
          <dt>{t('since')}</dt>
          <dd>{clockText(stop.lengthMs)}</dd>
        </div>
        <div>
          <dt>{t('clock')}</dt>
          <dd>
            {/* On a wide screen this is the clock of the bar, whose place the band has taken. */}
            {pad ? (
              at
            ) : (
              <span role="timer" className={styles.clock} aria-label={label('label')}>
                {at}
              </span>
            )}
          </dd>
        </div>
      </dl>
      {leads && (
        <div className={styles.acts}>
          <Button
            kind="primary"
            size="l"
            onClick={() => (halted ? send({ type: 'resumeInterview' }, live.now()) : pause(live.now()))}
          >
            {t('resume')}
            {!halted && !pad && <HotkeyCap of="pause" />}
          </Button>
          <span>
            <Button size="m" aria-keyshortcuts={shortcutOf('end')} onClick={onEnd}>
              {t('end')}
              {!pad && <HotkeyCap of="end" />}
            </Button>
            {halted && (
              <Button kind="ghost" size="m" className={styles.abandon} onClick={onAbandon}>
                {t('abandon')}
              </Button>
            )}
          </span>
        </div>
      )}
    </section>
  )
}
