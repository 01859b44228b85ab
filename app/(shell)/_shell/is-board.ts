/** Whether a path is the board of a round, which has the width of the navigation: its words become a rail of icons. */
export function isBoard(path: string): boolean {
  return /^\/cohorts\/[^/]+\/rounds\/[0-9a-f]{8}-[0-9a-f-]{27}$/u.test(path)
}
