/** The form of the nouns and agreements by which a person is spoken of, where a language has one. Chosen by the person; neutral until then. */
export const personForms = ['feminine', 'masculine', 'neutral'] as const
export type PersonForm = (typeof personForms)[number]
export const defaultPersonForm: PersonForm = 'neutral'

/** The form in which several people are spoken of together: the one they all have, else neutral. Of an empty list: neutral. */
export function pluralForm(forms: readonly PersonForm[]): PersonForm {
  const [first = defaultPersonForm] = forms
  return forms.every((form) => form === first) ? first : defaultPersonForm
}
