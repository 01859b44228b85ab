'use client'

import { useTranslations } from 'next-intl'
import { useCast } from '@/app/_live/session/use-cast'
import { useDesk } from '../desk/use-console'
import { useLeavingCue } from '../desk/use-cue-departure'
import { useIsStopped } from '../desk/use-is-stopped'
import styles from './cue-box.module.css'
import { useKeepsNext } from './keep-toggle'
import { LastCue } from './last-cue'
import { LeavingCue } from './leaving-cue'

/** The cue that is leaving; else what became of the last one. Both take the same place. */
export function CueStrip({ pad = false }: { pad?: boolean }) {
  const t = useTranslations('console.cue')
  const name = useCast().advisorName
  const leaving = useLeavingCue(useDesk().departure)
  const kept = useTranslations('console.kept')
  const keeps = useKeepsNext()
  const stopped = useIsStopped()
  return (
    <div className={styles.strip} data-pad={pad || undefined}>
      {keeps ? (
        <p className={styles.none} role="status">
          {kept('next', { name })}
        </p>
      ) : stopped ? (
        <p className={styles.none}>{t('stopped', { name })}</p>
      ) : leaving ? (
        <LeavingCue key={leaving.from} cue={leaving} pad={pad} />
      ) : (
        <LastCue />
      )}
    </div>
  )
}
