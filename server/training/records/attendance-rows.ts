import type { Attended } from '@/domain/cohort/records/attendance'
import { defaultPersonForm } from '@/domain/person/person-form'
import { timeOf } from '@/i18n/zoned-time'
import type { RowOf } from '@/reading/records/columns'
import { minutesOf } from '@/reading/records/hours'
import type { Language } from '@/reading/words/language'
import type { Shell } from '@/server/interview/shell'
import { readAttendance } from './read-attendance'
import type { Asked } from './sessions-in'

const nobody = { form: defaultPersonForm }

/** The attendance of a period, a row for each person in each interview of a half-day; the column to sign in stays empty. */
export async function* attendanceRows(
  shell: Shell,
  asked: Asked,
  { t, nouns }: Language,
  now: number,
): AsyncGenerator<RowOf<'attendance'>> {
  const { timeZone } = asked
  const { halves, names } = await readAttendance(shell, asked, now)
  const nameOf = (personId: string) => names.get(personId)?.name ?? ''
  const rowOf = ({
    personId,
    seat,
    hours,
    trainerIds,
    place,
    room,
    day,
    half,
  }: Attended): RowOf<'attendance'> => {
    const standing = hours === null ? 'notThere' : 'there'
    return {
      day,
      half: { code: half, label: t(`records.half.${half}`) },
      name: nameOf(personId),
      seat: { code: seat, label: nouns.seat(seat, [names.get(personId) ?? nobody]) },
      from: hours && timeOf(hours.from, timeZone),
      to: hours && timeOf(hours.to, timeZone),
      presentMinutes: hours && minutesOf(hours.to - hours.from),
      stoppedMinutes: hours && minutesOf(hours.stoppedMs),
      trainers: trainerIds.map(nameOf),
      place: room ?? { code: place, label: t(`common.place.${place}`) },
      standing: { code: standing, label: t(`records.standing.${standing}`) },
      signature: null,
    }
  }
  for (const { learners, trainers } of halves)
    for (const { attended } of [...learners, ...trainers]) for (const each of attended) yield rowOf(each)
}
