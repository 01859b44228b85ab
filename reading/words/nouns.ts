import type { Role } from '@/domain/access/roles'
import type { Seat } from '@/domain/live-session/core/seat'
import { type PersonForm, pluralForm } from '@/domain/person/person-form'
import type { Translate } from '@/i18n/translate'
import { insideSentence } from './inside-sentence'

/** What people are called by their seats and roles: in the form they chose, several of them in the form they all have. */
export type Nouns = ReturnType<typeof nounsOf>

type Formed = { readonly form: PersonForm }

/** What a message takes to agree with these people together. */
export function agreementOf(people: readonly Formed[]): { form: PersonForm; count: number } {
  return { form: pluralForm(people.map(({ form }) => form)), count: people.length }
}

/** `t` must know `common`. A noun said of no one person is singular and neutral. */
export function nounsOf(t: Translate, locale: string) {
  const of = (people: readonly Formed[]) => {
    const { form, count } = agreementOf(people)
    return { form, count: Math.max(1, count) }
  }
  const seat = (key: Seat, people: readonly Formed[]) => t(`common.seatNoun.${key}`, of(people))
  const role = (key: Role, ...person: readonly [] | readonly [Formed]) => t(`common.role.${key}`, of(person))
  return {
    /** « Conseillère », « Superviseur·es ». */
    seat,
    /** The same in the middle of a sentence. */
    seatInline: (key: Seat, people: readonly Formed[]) => insideSentence(seat(key, people), locale),
    /** « Apprenante ». Without a person: where a role is offered to its future holder. */
    role,
  }
}
