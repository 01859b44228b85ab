import type { Question } from '@/client/answers/create-answers'
import type { Preferences } from '@/domain/person/preferences'
import { client } from './ask'

/** This person's settings. */
export const preferencesQuestion: Question<Preferences> = {
  name: 'preferences',
  of: null,
  ask: () => client.person.preferences.query(),
}
