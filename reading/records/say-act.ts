import type { ActDetail } from '@/domain/access/act-detail'
import type { CohortAct } from '@/domain/access/join-links'
import type { Role } from '@/domain/access/roles'
import type { Change } from '@/domain/cohort/records/settings-changes'
import type { PersonForm } from '@/domain/person/person-form'
import type { Translate } from '@/i18n/translate'

/** A line of a cohort's journal, with everybody's name as the cohort calls them. */
export type JournalLine = {
  readonly act: CohortAct
  readonly actor: string
  readonly form: PersonForm
  readonly role: Role | null
  readonly about: string | null
  readonly count: number | null
  readonly invited: string | null
  readonly invitedBy: string | null
  readonly detail: ActDetail | null
}

/** A line of a journal as a sentence. `t` must know `cohort` and `records`. */
export function sayAct(
  { act, actor, form, role, about, count, invited, invitedBy, detail }: JournalLine,
  t: Translate,
): string {
  const taken = detail?.kind === 'export' ? detail : null
  return t(`cohort.journal.act.${act}`, {
    actor,
    role: role ?? 'learner',
    about: about ?? '',
    inviter: invitedBy ?? '',
    form,
    count: count ?? 1,
    invited: invited ?? '',
    what: taken ? t(`records.kind.${taken.what}.taken`) : '',
    format: (taken?.format ?? '').toUpperCase(),
  })
}

/** What a save of settings changed, one text for each setting: « Briefing : 5 → 10 ». */
export function sayChanges(detail: ActDetail | null, t: Translate): string[] {
  if (detail?.kind !== 'changes') return []
  return detail.changes.map(({ path, from, to }) =>
    t('records.change', { setting: settingOf(path, t), from: sayValue(from, t), to: sayValue(to, t) }),
  )
}

const phaseMinutes = /^plan\.phases\.(.+)\.minutes$/u

function settingOf(path: string, t: Translate): string {
  const phase = phaseMinutes.exec(path)?.[1]
  if (phase !== undefined) return t('records.phaseMinutes', { phase: wordOf(phase, t) })
  return knownWord(`records.setting.${path}`, t) ?? path
}

function sayValue(value: Change['from'], t: Translate): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return t('records.nothing')
  if (Array.isArray(value)) return value.map((each) => wordOf(String(each), t)).join(', ')
  return typeof value === 'string' ? wordOf(value, t) : String(value)
}

/** A value that the product chose has its word; what a person typed is told as it is. */
function wordOf(value: string, t: Translate): string {
  return /^[a-zA-Z]+$/u.test(value) ? (knownWord(`records.value.${value}`, t) ?? value) : value
}

/** The message of a key that is put together from data; null where there is none. */
function knownWord(key: string, t: Translate): string | null {
  const known = key as Parameters<Translate['has']>[0]
  return t.has(known) ? t(known) : null
}
