import * as z from 'zod/mini'
import type { Saved, Work } from './draft-work'

/** Answers as the form shows them; empty where they cannot be read. */
function read<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {})
  return parsed.success ? parsed.data : schema.parse({})
}

export function savedOf<T>(
  schema: z.ZodMiniType<T>,
  found: { body: unknown; updatedAt: number | null },
): Saved<T> {
  return { answers: read(schema, found.body), updatedAt: found.updatedAt }
}

const workSchema = z.object({
  typed: z.nullable(
    z.object({
      answers: z.unknown(),
      base: z.object({ answers: z.unknown(), updatedAt: z.nullable(z.number()) }),
    }),
  ),
  other: z.unknown(),
})

/** What a page left on the device. Releases before drafts had dates left the answers alone. */
export function workOf<T>(schema: z.ZodMiniType<T>, left: unknown): Work<T> {
  const parsed = workSchema.safeParse(left)
  const { typed, other } = parsed.success
    ? parsed.data
    : { typed: { answers: left, base: { answers: {}, updatedAt: null } }, other: null }
  return {
    typed: typed && {
      answers: read(schema, typed.answers),
      base: { answers: read(schema, typed.base.answers), updatedAt: typed.base.updatedAt },
    },
    other: other === null || other === undefined ? null : read(schema, other),
  }
}
