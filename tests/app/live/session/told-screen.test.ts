import { expect, test } from 'vitest'
import { toldScreen } from '@/app/_live/session/told-screen'

const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0'

test.each([
  ['a hint of a phone', { 'sec-ch-ua-mobile': '?1' }, 'phone'],
  ['a hint of none, whatever its name', { 'sec-ch-ua-mobile': '?0', 'user-agent': 'Mobile' }, 'unknown'],
  ['Chrome on a phone', { 'user-agent': `${android} Mobile Safari/537.36` }, 'phone'],
  ['Chrome on a tablet', { 'user-agent': `${android} Safari/537.36` }, 'unknown'],
  [
    'Safari on a phone',
    {
      'user-agent':
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    },
    'phone',
  ],
  [
    'Safari on a tablet',
    { 'user-agent': 'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) Version/12.1 Mobile/15E148 Safari/604.1' },
    'unknown',
  ],
  [
    'Firefox on a tablet',
    { 'user-agent': 'Mozilla/5.0 (Android 14; Tablet; rv:140.0) Gecko/140.0' },
    'unknown',
  ],
  ['a laptop', { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36' }, 'unknown'],
  ['nobody who says', {}, 'unknown'],
] as const)('%s', (_, said, screen) => {
  expect(toldScreen(new Headers(said))).toBe(screen)
})
