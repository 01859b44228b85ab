import type { Auth } from '@/server/people/sign-in/auth'
import { origin } from './server-stage'

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? '')

/** Asks to be sent to the institution `university`, as the sign-in page does; `body` says what else is asked. */
export function wishFor(
  on: Auth,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return on.handler(
    new Request(`${origin}/api/auth/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'triade.test', origin, ...headers },
      body: JSON.stringify({
        provider: 'university',
        callbackURL: '/today',
        errorCallbackURL: '/sign-in',
        ...body,
      }),
    }),
  )
}

/** A browser that is sent to the institution and back: where it ends, and as whom. */
export async function visitInstitution(
  auth: Auth,
  headers: Record<string, string> = {},
): Promise<{ at: string; as: string | null }> {
  const begun = await wishFor(auth, {}, headers)
  if (!begun.ok) return { at: `refused with ${begun.status}`, as: null }
  const ours = cookiesOf(begun)
  const theirs = new Map<string, string>()
  let { url } = (await begun.json()) as { url: string }
  while (!url.startsWith(`${origin}/api/auth/callback/`)) {
    const cookie = [...theirs].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const each of cookiesOf(answer)) {
      const [name = '', ...value] = each.split('=')
      theirs.set(name, value.join('='))
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`the institution answered ${answer.status}: ${await answer.text()}`)
    url = new URL(next, url).href
  }
  const back = await auth.handler(
    new Request(url, { headers: { host: 'triade.test', cookie: ours.join('; '), ...headers } }),
  )
  const signedIn = new Headers({ cookie: cookiesOf(back).join('; ') })
  return {
    at: back.headers.get('location') ?? '',
    as: (await auth.api.getSession({ headers: signedIn }))?.user.id ?? null,
  }
}
