'use client'

import { useTranslations } from 'next-intl'
import { usePlaceName } from '@/app/_kit/marks/where'
import { useDates } from '@/app/_kit/text/use-dates'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { seatMoves } from '@/domain/live-session/core/agreement'
import type { AgreementChange } from '@/domain/live-session/core/evolve'
import { totalMinutes } from '@/domain/live-session/core/plan'
import { defaultPersonForm } from '@/domain/person/person-form'
import { agreementOf } from '@/reading/words/nouns'
import { useLive } from '../session/live-session-provider'
import card from './card.module.css'
import styles from './changes.module.css'

/** Changes shown at once, the latest first. */
const MOST = 4

/** What has changed of what was agreed, and who changed it; told as it happens. Nothing where nothing has. */
export function Changes() {
  const t = useTranslations('agreed.changes')
  const { state } = useLive()
  const latest = state.changes.slice(-MOST).reverse()
  return (
    <div role="status">
      {latest.length > 0 ? (
        <section className={`${card.card} ${styles.changes}`}>
          <h2>{t('title')}</h2>
          <ol>
            {latest.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}

function Change({ change }: { change: AgreementChange }) {
  const t = useTranslations('agreed.changes')
  const { room, now } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const name =
    change.byId === room.viewer.personId
      ? t('you')
      : [...room.people, ...room.others].find(({ personId }) => personId === change.byId)?.name
  const moment = { day: dates.day(change.at, now()), time: dates.time(change.at) }
  return (
    <li>
      {useWhatChanged()(change).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {name ? <p className={styles.by}>{t('by', { name, ...moment })}</p> : null}
    </li>
  )
}

/** One sentence for each thing that a change made otherwise. */
function useWhatChanged() {
  const t = useTranslations('agreed.changes')
  const words = useTranslations('room')
  const placeName = usePlaceName()
  const { room, now } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const nouns = useNouns()
  const known = [...room.people, ...room.others]
  const someone = { name: words('someone'), form: defaultPersonForm }
  return ({ type, before, after }: AgreementChange): string[] => {
    switch (type) {
      case 'moved': {
        const [place, old] = [placeName(after), placeName(before)]
        const isOther = after.scheduledFor !== before.scheduledFor
        return [
          ...(isOther ? [t('hour', hours())] : []),
          ...(place === old ? [] : [t('place', { place, old })]),
        ]
      }
      case 'seatsChanged': {
        const { supervision } = after.settings
        const supervisorIds = after.seats.flatMap(({ personId, seat }) =>
          seat === 'supervisor' ? personId : [],
        )
        return [
          ...seatMoves(before, after).map(({ personId, from, to }) => {
            const person = known.find((each) => each.personId === personId) ?? someone
            const { name } = person
            if (to === null) return t('lost', { name })
            const seat = nouns.seatInline(to, [person])
            return from === null
              ? t('gained', { name, seat })
              : t('changed', { name, seat, old: nouns.seatInline(from, [person]) })
          }),
          ...(supervision === before.settings.supervision
            ? []
            : [
                t(supervision, agreementOf(known.filter(({ personId }) => supervisorIds.includes(personId)))),
              ]),
        ]
      }
      case 'planChanged':
        return [t('plan', { minutes: totalMinutes(after.plan), old: totalMinutes(before.plan) })]
      case 'scenarioChanged':
        return [t('scenario')]
      case 'briefingSetBack':
        return [t('back')]
      case 'cancellationUndone':
        return [t('reinstated')]
      default:
        return type satisfies never
    }

    function hours() {
      return {
        day: dates.day(after.scheduledFor, now()),
        time: dates.time(after.scheduledFor),
        oldDay: dates.day(before.scheduledFor, now()),
        oldTime: dates.time(before.scheduledFor),
      }
    }
  }
}
