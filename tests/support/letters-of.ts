/** An id of chance with a letter for each digit, so that no number that a test searches for is in it. */
export function lettersOf(id: string): string {
  return id.replaceAll(/\d/gu, (digit) => 'ghijklmnop'.charAt(Number(digit)))
}
