import { kindOfAct } from '@/domain/access/journal'
import { dayOf, timeOf } from '@/i18n/zoned-time'
import type { RowOf } from '@/reading/records/columns'
import { sayAct, sayChanges } from '@/reading/records/say-act'
import type { Language } from '@/reading/words/language'
import type { Shell } from '@/server/interview/shell'
import type { Membership } from '@/server/people/membership/take-membership'
import { cohortActs } from '@/server/training/cohort/acts'
import type { Asked } from './sessions-in'

const PAGE = 200

/** The lines of a cohort's journal in a period, latest first. */
export async function* journalRows(
  shell: Shell,
  member: Membership,
  { timeZone, period: { from, to } }: Asked,
  { t }: Language,
): AsyncGenerator<RowOf<'journal'>> {
  const filter = { kind: null, personId: null, from, to }
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof cohortActs>> = await cohortActs(shell, member, cursor, filter, PAGE)
    for (const line of page.lines) {
      const kind = kindOfAct[line.act]
      yield {
        at: `${dayOf(line.at, timeZone)} ${timeOf(line.at, timeZone)}`,
        kind: { code: kind, label: t(`records.journal.kind.${kind}`) },
        actor: line.actor,
        about: line.about ?? line.invited,
        said: sayAct(line, t),
        changes: sayChanges(line.detail, t),
      }
    }
    cursor = page.next
  } while (cursor !== null)
}
