/**
 * An author's text for a field that another had changed since they read it. The field keeps the first text until a
 * person chooses. `value` is null where the field, or its parent, was to be removed.
 */
export type TextAside = {
  readonly id: string
  readonly path: readonly string[]
  readonly value: unknown
  readonly by: string
  /** Epoch ms. */
  readonly at: number
}
