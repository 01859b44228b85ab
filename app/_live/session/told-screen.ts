import type { FirstScreen } from './first-screen'

/** What a request says of the screen it comes from: its hint where there is one, else its name. Tablets do not count as phones. */
export function toldScreen(headers: Pick<Headers, 'get'>): FirstScreen {
  const hint = headers.get('sec-ch-ua-mobile')
  if (hint !== null) return hint === '?1' ? 'phone' : 'unknown'
  const name = headers.get('user-agent') ?? ''
  return /\bMobile\b/u.test(name) && !/iPad|Tablet/u.test(name) ? 'phone' : 'unknown'
}
