/** How a screen is held: under a mouse, under a finger, or under a mouse with the browser's zoom at 200 %. */
export type Hold = 'mouse' | 'touch' | 'zoom'
export type Locale = 'fr' | 'en'
export type Theme = 'light' | 'dark'
export type Size = keyof typeof sizes

/** All sizes the product is held to, CSS pixels. */
export const sizes = {
  1280: { hold: 'mouse', width: 1280, height: 720 },
  1366: { hold: 'mouse', width: 1366, height: 768 },
  1440: { hold: 'mouse', width: 1440, height: 900 },
  1920: { hold: 'mouse', width: 1920, height: 1080 },
  1180: { hold: 'touch', width: 1180, height: 820 },
  820: { hold: 'touch', width: 820, height: 1180 },
  390: { hold: 'touch', width: 390, height: 844 },
  360: { hold: 'touch', width: 360, height: 640 },
  zoom: { hold: 'zoom', width: 720, height: 450 },
} as const satisfies Record<string, { hold: Hold; width: number; height: number }>

const holds = ['mouse', 'touch', 'zoom'] as const
export const everySize: readonly Size[] = [1280, 1366, 1440, 1920, 1180, 820, 390, 360, 'zoom']

/** What is not taken at every size: dark and English change colours and words, which few sizes show. */
const some: readonly { locale: Locale; theme: Theme; sizes: readonly Size[] }[] = [
  { locale: 'fr', theme: 'light', sizes: everySize },
  { locale: 'fr', theme: 'dark', sizes: [1440, 390] },
  { locale: 'en', theme: 'light', sizes: [1280, 390] },
]
const all = (['fr', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((theme) => ({ locale, theme, sizes: everySize })),
)

export type Visit = {
  readonly locale: Locale
  readonly hold: Hold
  readonly stops: readonly { readonly size: Size; readonly themes: readonly Theme[] }[]
}

export type Choice = {
  /** Beginnings of the names of the screens; all if none. */
  readonly screens: readonly string[]
  readonly sizes: readonly Size[]
  /** Every theme in every language at every size. */
  readonly isFull: boolean
  /** Every page is opened at its size instead of brought to it. */
  readonly isAnew: boolean
  readonly into: string
  readonly renewsDocs: boolean
}

/**
 * What a command line asks for: `console debrief --sizes=1280,390 --full --anew --into=folder --docs`.
 * @throws Error for a size or an option that does not exist
 */
export function readChoice(given: readonly string[]): Choice {
  const options = new Map(
    given
      .filter((each) => each.startsWith('--'))
      .map((each) => [each.split('=')[0] ?? '', each.split('=')[1] ?? '']),
  )
  for (const name of options.keys()) {
    if (!['--sizes', '--full', '--anew', '--into', '--docs'].includes(name))
      throw new Error(`no option ${name}`)
  }
  const named = options.get('--sizes')?.split(',') ?? []
  const unknown = named.find((name) => !everySize.some((size) => String(size) === name))
  if (unknown !== undefined) throw new Error(`no size ${unknown}; there are ${everySize.join(', ')}`)
  return {
    screens: given.filter((each) => !each.startsWith('--')),
    sizes: named.length > 0 ? everySize.filter((size) => named.includes(String(size))) : everySize,
    isFull: options.has('--full'),
    isAnew: options.has('--anew'),
    into: options.get('--into') || 'gallery',
    renewsDocs: options.has('--docs'),
  }
}

/** The pages to open for a screen and the pictures to take of each, in an order that resizes an open page least. */
export function visitsOf(
  { sizes: chosen, isFull }: Pick<Choice, 'sizes' | 'isFull'>,
  only: readonly Size[] = everySize,
): readonly Visit[] {
  const crossing = isFull ? all : some
  const visits = (['fr', 'en'] as const).flatMap((locale) =>
    holds.map((hold) => {
      const stops = everySize
        .filter((size) => sizes[size].hold === hold && chosen.includes(size) && only.includes(size))
        .map((size) => ({
          size,
          themes: crossing
            .filter((each) => each.locale === locale && each.sizes.includes(size))
            .map(({ theme }) => theme),
        }))
      return { locale, hold, stops: stops.filter(({ themes }) => themes.length > 0) }
    }),
  )
  return visits.filter(({ stops }) => stops.length > 0)
}
