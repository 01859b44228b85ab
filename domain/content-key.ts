import * as z from 'zod/mini'

/** Names that every object has already: a record by key would find something there, and superjson refuses to carry it. */
export const reservedNames: readonly string[] = ['constructor', 'prototype']

/** Key of a part of a grid or a situation, in camel case. */
export const contentKeySchema = z
  .string()
  .check(z.regex(/^(?!(?:constructor|prototype)$)[a-z][a-zA-Z0-9]{0,63}$/))
