import { useLocale, useTranslations } from 'next-intl'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Avatar } from '@/app/_kit/marks/avatar'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { Said } from '@/app/_kit/text/said'
import { useDates } from '@/app/_kit/text/use-dates'
import { useList } from '@/app/_kit/text/use-list'
import { localize } from '@/domain/localized'
import type { RoomCardProps } from './room-card-props'
import styles from './room-foot.module.css'
import { inSeat, shortNamesOf, useRoomWords } from './use-room-words'

/** Who supervises and from where, and what there is to know or to do next. */
export function RoomFoot(props: RoomCardProps) {
  return (
    <footer className={styles.foot}>
      <Supervisor {...props} />
      <Next {...props} />
    </footer>
  )
}

function Supervisor({ room, meId }: RoomCardProps) {
  const t = useTranslations('wall.supervisor')
  const supervisors = room.people.filter(({ seat }) => seat === 'supervisor')
  const shown =
    supervisors.find(({ isHere }) => isHere) ??
    supervisors.find(({ personId }) => personId === meId) ??
    supervisors[0]
  if (!shown) return <span className={styles.who}>{t('none')}</span>
  const isMe = shown.personId === meId
  const name = shortNamesOf(room)(shown.personId)
  const words = shown.isHere ? t(isMe ? 'youInside' : 'inside', { name }) : t(isMe ? 'you' : 'away', { name })
  return (
    <span className={styles.who}>
      <Avatar name={shown.name} personId={shown.personId} size={24} />
      <span title={shown.name} data-may-be-cut>
        {words}
      </span>
    </span>
  )
}

function Next({ room, number, now, timeZone, editHref }: RoomCardProps) {
  const t = useTranslations('wall')
  const dates = useDates(timeZone)
  const { roomName } = useRoomWords()
  const list = useList()
  const { status } = room.card.stage
  if (status === 'interview') return <LastMark room={room} now={now} />
  if (status === 'selfAssessment' && room.debriefAt !== null) {
    return <b className={styles.next}>{t('debriefAt', { time: dates.time(room.debriefAt) })}</b>
  }
  if (status !== 'scheduled' && status !== 'briefing') return null
  const missing = [inSeat(room, 'advisor'), inSeat(room, 'beneficiary')].flatMap((person) =>
    person?.email && !person.isHere && !room.card.ready.includes(person.personId) ? [person] : [],
  )
  const addresses = missing.flatMap(({ email }) => (email ? [encodeURIComponent(email)] : []))
  const names = missing.map(({ personId }) => shortNamesOf(room)(personId))
  return (
    <span className={styles.acts}>
      {addresses.length > 0 && (
        <ButtonAnchor
          size="s"
          href={`mailto:${addresses.join(',')}`}
          aria-label={t('write', { names: list(names) })}
          title={t('write', { names: list(names) })}
        >
          <span className={styles.long}>{t('write', { names: list(names) })}</span>
          <span className={styles.short}>{t('writeShort')}</span>
        </ButtonAnchor>
      )}
      {room.mayEdit && (
        <ButtonLink size="s" href={editHref} aria-label={t('moveRoom', { room: roomName(room, number) })}>
          {t('move')}
        </ButtonLink>
      )}
    </span>
  )
}

/** When the last mark was made; its shape for those who may know which it was. */
function LastMark({ room, now }: Pick<RoomCardProps, 'room' | 'now'>) {
  const t = useTranslations('wall.mark')
  const locale = useLocale()
  const { ago } = useRoomWords()
  const { lastMark, sight } = room.card
  if (sight === 'clock') return null
  if (lastMark === null) return <span className={styles.none}>{t('none')}</span>
  const { sign, at } = lastMark
  return (
    <span className={styles.mark} title={room.markLabel ? localize(room.markLabel, locale) : undefined}>
      {sign && <CodeShape shape={sign.shape} valence={sign.valence} colour={sign.colour} size={15} />}
      <span>{t('label')}</span>
      {room.markLabel && (
        <HiddenText>
          <Said of={room.markLabel} />
        </HiddenText>
      )}
      <b>{t('ago', { ago: ago(now - at) })}</b>
    </span>
  )
}
