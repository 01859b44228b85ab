import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { derive } from '@/server/platform/secret'

/** A browser that has signed in to some accounts, as its cookie says: an id, and a proof for each account, latest first. */
export type KnownBrowser = { readonly id: string; readonly proofs: readonly string[] }

/** The cookie that holds it. */
export const knownBrowserCookie = { name: 'known_browser', maxAge: 365 * 86_400 } as const

/** The key by which proofs are made, from the server's secret. */
export function knownBrowserKey(secret: string): string {
  return derive(secret, 'sign-in turns')
}

/** What stands for an account in proofs: its address is in no cookie. */
export function accountOf(key: string, email: string): string {
  return createHmac('sha256', key).update(`account ${email.toLowerCase()}`).digest('base64url')
}

const ID = /^[A-Za-z0-9_-]{22}$/u
const MOST_ACCOUNTS = 8

/** Reads the cookie of a browser; null for none, or one that is not of this form. What it claims is checked by `knows`. */
export function readKnownBrowser(cookie: string | null | undefined): KnownBrowser | null {
  const [id, ...proofs] = (cookie ?? '').split('.')
  if (id === undefined || !ID.test(id) || proofs.length > MOST_ACCOUNTS) return null
  return { id, proofs }
}

/** Whether this browser has signed in to the account before. */
export function knows(browser: KnownBrowser, key: string, account: string): boolean {
  const due = Buffer.from(proofOf(key, browser.id, account))
  return browser.proofs.some((each) => {
    const given = Buffer.from(each)
    return given.length === due.length && timingSafeEqual(given, due)
  })
}

/** The cookie of this browser once it has signed in to the account. */
export function withAccount(browser: KnownBrowser | null, key: string, account: string): string {
  const id = browser?.id ?? randomBytes(16).toString('base64url')
  const proof = proofOf(key, id, account)
  const others = (browser?.proofs ?? []).filter((each) => each !== proof)
  return [id, proof, ...others].slice(0, MOST_ACCOUNTS + 1).join('.')
}

function proofOf(key: string, id: string, account: string): string {
  return createHmac('sha256', key).update(`${id} ${account}`).digest().subarray(0, 16).toString('base64url')
}
