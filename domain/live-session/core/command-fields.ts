import * as z from 'zod/mini'
import { reasonMaxLength, reasonMinLength, wordsMaxLength } from './command-limits'

export const eventId = z.uuid()
export const key = z.string().check(z.minLength(1), z.maxLength(64))
export const moment = z.int().check(z.nonnegative())

export const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(wordsMaxLength))
/** Why a person leaves the usual course; everybody in the live session reads it. */
export const reasonSchema = z
  .string()
  .check(z.trim(), z.minLength(reasonMinLength), z.maxLength(reasonMaxLength))
