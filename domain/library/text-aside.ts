/**
 * What an author wrote in a field that another had changed since they read it. The field keeps the first text, this one stands
 * beside it until a person chooses. `value` is null where the field, or what held it, was to be removed.
 */
export type TextAside = {
  readonly id: string
  readonly path: readonly string[]
  readonly value: unknown
  readonly by: string
  /** Epoch ms. */
  readonly at: number
}
