import type { PersonForm } from '@/domain/person/person-form'

export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly demo: boolean
  /** In which they are spoken of. */
  readonly form: PersonForm
}

export type SignIn = { readonly id: string; readonly person: Person }
