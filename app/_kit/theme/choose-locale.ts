'use server'

import { cookies } from 'next/headers'
import { isLocale, localeCookie } from '@/i18n/locale'

const YEAR_S = 365 * 86_400

/** Keeps the language for a year in this browser. */
export async function chooseLocale(locale: unknown): Promise<void> {
  if (!isLocale(locale)) return
  const jar = await cookies()
  jar.set(localeCookie, locale, { path: '/', maxAge: YEAR_S, sameSite: 'lax', httpOnly: true })
}
