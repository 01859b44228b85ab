'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useCast } from '@/app/_live/session/use-cast'
import styles from './face.module.css'
import { type PeerState, peerState } from './peer-state'
import { Picture } from './picture'
import { type SeatedPeer, useMeetingView } from './use-meeting'

/** What is to be said of one of the others. */
export function usePeerState(peer: SeatedPeer): PeerState {
  return peerState(peer, peer.voice, useMeetingView().view.medium)
}

/** A person's picture, or their initials; as large as the place it lies in. */
export function Face({ peer, avatar }: { peer: SeatedPeer; avatar: number }) {
  const t = useTranslations('meeting.peer')
  const { personOf, nameOf } = useCast()
  const state = usePeerState(peer)
  const isSeen = state === 'seen' && peer.stream !== null
  return (
    <div className={styles.face} data-state={state}>
      <Avatar name={personOf(peer.personId)?.name ?? ''} personId={peer.personId} size={avatar} />
      {peer.stream ? (
        <Picture
          stream={peer.stream}
          label={t('picture', { name: nameOf(peer.personId) })}
          isHidden={!isSeen}
        />
      ) : null}
    </div>
  )
}

/** One’s own picture as in a mirror, or one’s initials. */
export function OwnFace({ avatar }: { avatar: number }) {
  const t = useTranslations('meeting.peer')
  const { ownPicture } = useMeetingView().view
  const { people, isMe } = useCast()
  const me = people.find(({ personId }) => isMe(personId))
  return (
    <div className={styles.face}>
      <Avatar name={me?.name ?? ''} personId={me?.personId ?? ''} size={avatar} />
      {ownPicture ? <Picture stream={ownPicture} label={t('own')} isMirrored /> : null}
    </div>
  )
}
