import { beginWords, plainWords } from '@/domain/person/matches-name'

export type FieldFound = { readonly words: string; readonly field: HTMLElement }

/** Fields of a form whose label, hint or section title has all the words asked for. */
export function fieldsFound(form: HTMLElement, asked: string): readonly FieldFound[] {
  const plain = plainWords(asked)
  if (plain.length === 0) return []
  return [...form.querySelectorAll<HTMLElement>('[data-section] :is(input, select, textarea)')].flatMap(
    (field) => {
      // A field that another setting hides cannot be shown by its section.
      if (field.closest('[hidden]:not([data-section])')) return []
      const label = (field as HTMLInputElement).labels?.[0]
      const words =
        field.getAttribute('aria-label') ?? label?.querySelector('b')?.textContent ?? label?.textContent
      const title = field.closest('fieldset[id]')?.querySelector('legend')?.textContent
      const isFound = beginWords(`${words} ${label?.textContent} ${title}`, plain)
      return words && isFound ? [{ words, field }] : []
    },
  )
}
