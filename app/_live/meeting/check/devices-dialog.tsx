'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useCast } from '@/app/_live/session/use-cast'
import { usePeerState } from '../pieces/face'
import { isLost, isThere } from '../pieces/peer-state'
import { type SeatedPeer, useMeetingView, usePeers } from '../pieces/use-meeting'
import { useOwnSound } from '../pieces/use-own-sound'
import { Check } from './check'
import styles from './check.module.css'
import { Network } from './network'

/** Devices, who is heard and why not, and the way out. */
export function DevicesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('meeting.devices')
  const { view, isIn, leave } = useMeetingView()
  const own = useOwnSound()
  const peers = usePeers()
  return (
    <Dialog title={t('title')} size={980} closeLabel={t('close')} onClose={onClose}>
      <div className={styles.dialog}>
        <Check />
        <div className={styles.beside}>
          {isIn ? (
            <section className={styles.network}>
              <h3>{t('people')}</h3>
              <p>{own}</p>
              <ul className={styles.people}>
                {peers.map((peer) => (
                  <Person key={peer.personId} peer={peer} />
                ))}
              </ul>
            </section>
          ) : null}
          <Network />
          <div className={styles.ways}>
            {isIn ? (
              <Button
                kind="ghost"
                onClick={() => {
                  leave()
                  onClose()
                }}
              >
                {t(view.medium === 'video' ? 'leaveVideo' : 'leave')}
              </Button>
            ) : null}
            <Button kind="primary" onClick={onClose}>
              {t('done')}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  )
}

function Person({ peer }: { peer: SeatedPeer }) {
  const t = useTranslations('meeting.peer')
  const { meeting } = useMeetingView()
  const { personOf, nameOf, formOf } = useCast()
  const state = usePeerState(peer)
  const name = nameOf(peer.personId)
  return (
    <li>
      <Avatar name={personOf(peer.personId)?.name ?? ''} personId={peer.personId} size={28} />
      <span>
        {isThere(state) ? (
          <>
            <b>{name}</b> {t(state)}
          </>
        ) : (
          t(`long.${state}`, { name, form: formOf(peer.personId) })
        )}
      </span>
      {isLost(state) ? (
        <Button
          size="s"
          aria-label={t('reconnectTo', { name })}
          onClick={() => meeting.reconnect(peer.personId)}
        >
          {t('reconnect')}
        </Button>
      ) : null}
    </li>
  )
}
