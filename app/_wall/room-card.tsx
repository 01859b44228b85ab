import { useTranslations } from 'next-intl'
import { Link } from '@/app/_kit/buttons/link'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { SeatChip } from '@/app/_kit/marks/seat-chip'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { RoomBand } from './room-band'
import styles from './room-card.module.css'
import type { RoomCardProps } from './room-card-props'
import { RoomClock } from './room-clock'
import { RoomDial } from './room-dial'
import { RoomFoot } from './room-foot'
import { RoomProgress } from './room-progress'
import { inSeat, useRoomWords } from './use-room-words'
import type { WallRoom } from './use-wall'
import { roomKeys } from './use-wall-keys'

/** One room. The whole card leads in; its parts stand where they stand in every other card. */
export function RoomCard(props: RoomCardProps) {
  const t = useTranslations('wall')
  const place = useTranslations('common.place')
  const { roomName } = useRoomWords()
  const { room, number, href, mood } = props
  const name = roomName(room, number)
  const [advisor, beneficiary] = [inSeat(room, 'advisor'), inSeat(room, 'beneficiary')]
  const label = t('room', {
    room: name,
    advisor: advisor?.name ?? '–',
    beneficiary: beneficiary?.name ?? '–',
  })
  return (
    <article
      className={styles.card}
      data-mood={mood}
      data-enters={href !== null || undefined}
      aria-label={label}
    >
      <RoomBand {...props} />
      <header className={styles.head}>
        {number <= roomKeys && href !== null && <KeyCap>{number}</KeyCap>}
        <h2 title={name} data-may-be-cut>
          {href === null ? (
            name
          ) : (
            <Link href={href} className={styles.whole} aria-label={t('enterRoom', { room: name })}>
              {name}
            </Link>
          )}
        </h2>
        <span className={styles.quiet}>{place(room.place)}</span>
        <span className={styles.persona} data-may-be-cut>
          {room.personaName}
        </span>
      </header>
      <Players room={room} />
      <RoomClock {...props} />
      <div className={styles.body}>
        {room.card.stage.status === 'interview' ? <RoomDial room={room} /> : <RoomProgress {...props} />}
      </div>
      <RoomFoot {...props} />
    </article>
  )
}

function Players({ room }: { room: WallRoom }) {
  const nouns = useNouns()
  const letter = useTranslations('common.seatLetter')
  return (
    <ul className={styles.players}>
      {(['advisor', 'beneficiary'] as const).map((seat) => {
        const person = inSeat(room, seat)
        return (
          <li key={seat}>
            <SeatChip
              seat={seat}
              letter={letter(seat)}
              isTiny
              name={nouns.seatInline(seat, person ? [person] : [])}
            />
            <b title={person?.name} data-may-be-cut>
              {person?.name ?? '–'}
            </b>
          </li>
        )
      })}
    </ul>
  )
}
