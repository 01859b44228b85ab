/** The moment at which all pictures are taken, epoch ms: a Tuesday, 10:02 in Paris, far enough ahead for « now » to lie before it. */
export const moment = Date.UTC(2031, 2, 11, 9, 2)

/**
 * Has this process or page read one moment (epoch ms) whenever it asks for the date. A page's monotonic clock stands too, else
 * the page believes that its device's clock was set back. Self-contained: a browser is handed its text.
 * @param {number} at
 */
export function standStill(at) {
  globalThis.Date = new Proxy(globalThis.Date, {
    construct: (date, given, asked) => Reflect.construct(date, given.length > 0 ? given : [at], asked),
    apply: (date) => new date(at).toString(),
    get: (date, key) => (key === 'now' ? () => at : Reflect.get(date, key)),
  })
  if (!('window' in globalThis)) return
  globalThis.performance.now = () => 0
  // How long the page took to come would count as a clock that is behind.
  globalThis.performance.getEntriesByType = () => []
}
